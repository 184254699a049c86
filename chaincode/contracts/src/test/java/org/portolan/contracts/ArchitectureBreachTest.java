package org.portolan.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.portolan.contracts.breach.Breaches;

/** A rule that nothing can break guards nothing. */
final class ArchitectureBreachTest {

    static Stream<Arguments> breaches() {
        return Stream.of(
                arguments(ArchitectureTest.contracts_know_the_records_and_the_shim_only, Breaches.Framework.class),
                arguments(ArchitectureTest.only_the_host_knows_grpc, Breaches.Grpc.class),
                arguments(ArchitectureTest.no_contract_reads_a_clock, Breaches.Now.class),
                arguments(ArchitectureTest.no_contract_reads_a_clock, Breaches.Today.class),
                arguments(ArchitectureTest.no_contract_reads_a_clock, Breaches.Nanoseconds.class),
                arguments(ArchitectureTest.no_contract_reads_a_clock, Breaches.Watch.class),
                arguments(ArchitectureTest.no_contract_depends_on_where_it_runs, Breaches.Setting.class),
                arguments(ArchitectureTest.no_contract_depends_on_where_it_runs, Breaches.Property.class),
                arguments(ArchitectureTest.no_contract_draws_a_random_number, Breaches.Draw.class),
                arguments(ArchitectureTest.no_contract_draws_a_random_number, Breaches.Drawn.class),
                arguments(ArchitectureTest.no_contract_iterates_over_a_hash, Breaches.Unordered.class),
                arguments(ArchitectureTest.no_contract_iterates_over_a_hash, Breaches.UnorderedSet.class),
                arguments(ArchitectureTest.no_contract_counts_in_floating_point, Breaches.Inexact.class),
                arguments(ArchitectureTest.contracts_do_not_log, Breaches.Logs.class),
                arguments(ArchitectureTest.kinds_are_known_by_their_list_alone, Breaches.Nosy.class),
                arguments(ArchitectureTest.classes_are_records_or_final_or_interfaces, Breaches.Inheritable.class));
    }

    @ParameterizedTest
    @MethodSource("breaches")
    void a_rule_notices_what_breaks_it(ArchRule rule, Class<?> breach) {
        assertThat(rule.evaluate(new ClassFileImporter().importClasses(breach)).hasViolation())
                .isTrue();
    }
}
