package org.portolan.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.domain.JavaClasses;
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
import org.portolan.network.breach.Breaches;
import org.portolan.network.breach.deep.Root;
import org.portolan.network.breach.deep.first.First;
import org.portolan.network.breach.deep.inner.Inner;
import org.portolan.network.breach.deep.second.Second;
import org.portolan.network.embedded.breach.NodeWithFiles;

/** A rule that nothing can break guards nothing. */
final class ArchitectureBreachTest {

    static Stream<Arguments> breaches() {
        return Stream.of(
                broken("network_knows_nothing_of_customs", Breaches.Customs.class),
                broken("network_needs_no_framework", Breaches.Framework.class),
                broken("the_embedded_node_stands_by_itself", NodeWithFiles.class),
                broken("only_launch_knows_the_embedded_node", Breaches.OtherEngine.class),
                broken("private_keys_are_touched_in_two_places", Breaches.Key.class),
                broken("private_keys_are_touched_in_two_places", Breaches.Pair.class),
                broken("no_method_hands_out_a_private_key", Breaches.Key.class),
                broken("what_holds_a_private_key_cannot_be_printed", Breaches.Key.class),
                broken("what_holds_a_private_key_cannot_be_printed", Breaches.Pair.class),
                broken("only_commands_know_the_command_line", Breaches.Arguments.class),
                broken("time_comes_from_a_clock", Breaches.Now.class),
                broken("failures_have_a_type_of_their_own", Breaches.PlainFailure.class));
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
        var broken = breaches().map(breach -> breach.get()[0].toString()).toList();

        assertThat(Stream.of(ArchitectureTest.class.getDeclaredFields())
                        .filter(field -> field.isAnnotationPresent(ArchTest.class))
                        .map(Field::getName)
                        .filter(rule -> !broken.contains(rule)))
                .isEmpty();
    }

    static Stream<Arguments> circles() {
        return Stream.of(
                arguments(List.of(First.class, Second.class), "org.portolan.network.breach.deep"),
                arguments(List.of(Root.class, Inner.class), "org.portolan.network.breach.deep"));
    }

    @ParameterizedTest
    @MethodSource("circles")
    void a_circle_of_packages_is_noticed_however_deep_it_lies(List<Class<?>> circle, String level) {
        JavaClasses classes = new ClassFileImporter().importClasses(circle);

        assertThat(Level.from("org.portolan.network", classes))
                .filteredOn(each ->
                        ArchitectureTest.freeOfCircles(each).evaluate(classes).hasViolation())
                .extracting(Level::parent)
                .containsExactly(level);
    }

    private static Arguments broken(String rule, Class<?>... breach) {
        return arguments(rule, List.of(breach));
    }
}
