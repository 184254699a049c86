package org.portolan.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Field;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.portolan.contracts.breach.Breaches;
import org.portolan.contracts.circle.Back;
import org.portolan.records.fixture.WrittenDown;

/** A rule that nothing can break guards nothing. */
final class ArchitectureBreachTest {

    static Stream<Arguments> breaches() {
        return Stream.of(
                broken("contracts_know_the_records_and_the_shim_only", Breaches.Framework.class),
                broken("only_the_host_knows_grpc", Breaches.Grpc.class),
                broken("no_contract_reads_a_clock", Breaches.Now.class),
                broken("no_contract_reads_a_clock", Breaches.Today.class),
                broken("no_contract_reads_a_clock", Breaches.Nanoseconds.class),
                broken("no_contract_reads_a_clock", Breaches.Watch.class),
                broken("no_contract_depends_on_where_it_runs", Breaches.Setting.class),
                broken("no_contract_depends_on_where_it_runs", Breaches.Property.class),
                broken("no_contract_draws_a_random_number", Breaches.Draw.class),
                broken("no_contract_draws_a_random_number", Breaches.Drawn.class),
                broken("no_contract_iterates_over_a_hash", Breaches.Unordered.class),
                broken("no_contract_iterates_over_a_hash", Breaches.UnorderedSet.class),
                broken("no_contract_counts_in_floating_point", Breaches.Inexact.class),
                broken("contracts_do_not_log", Breaches.Logs.class),
                broken("contracts_do_not_know_each_other", Breaches.Circle.class, Back.class),
                broken("kinds_are_known_by_their_list_alone", Breaches.Nosy.class),
                broken("roles_of_kinds_are_said_by_their_rules", Breaches.ByHand.class),
                broken("classes_are_records_or_final_or_interfaces", Breaches.Inheritable.class));
    }

    @ParameterizedTest
    @MethodSource("breaches")
    void a_rule_notices_what_breaks_it(String rule, List<Class<?>> breach) throws ReflectiveOperationException {
        var broken = (ArchRule) ArchitectureTest.class.getDeclaredField(rule).get(null);

        assertThat(broken.evaluate(new ClassFileImporter().importClasses(breach))
                        .hasViolation())
                .isTrue();
    }

    @Test
    void every_rule_is_broken_by_something() {
        WrittenDown.assertSame(
                "breaches of ArchitectureBreachTest",
                breaches().map(breach -> breach.get()[0].toString()).distinct().toList(),
                Stream.of(ArchitectureTest.class.getDeclaredFields())
                        .filter(field -> field.isAnnotationPresent(ArchTest.class))
                        .map(Field::getName)
                        .toList());
    }

    private static Arguments broken(String rule, Class<?>... breach) {
        return arguments(rule, List.of(breach));
    }
}
