package org.portolan.records;

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
import org.portolan.records.breach.Breaches;
import org.portolan.records.breach.Inheritable;
import org.portolan.records.breach.back.Back;
import org.portolan.records.fixture.WrittenDown;

/** A rule that nothing can break guards nothing. */
class ArchitectureBreachTest {

    static Stream<Arguments> breaches() {
        return Stream.of(
                broken("knows_java_alone", Breaches.Framework.class),
                broken("one_package_knows_the_json_library", Breaches.Parsed.class),
                broken("packages_form_layers", Breaches.Circle.class, Back.class),
                broken("kinds_are_known_by_their_list_alone", Breaches.Nosy.class),
                broken("nothing_reads_a_clock", Breaches.Now.class),
                broken("nothing_reads_a_clock", Breaches.Watch.class),
                broken("nothing_reads_a_clock", Breaches.Nanoseconds.class),
                broken("nothing_is_random", Breaches.Draw.class),
                broken("nothing_is_random", Breaches.Drawn.class),
                broken("nothing_is_random", Breaches.Dice.class),
                broken("no_floating_point_field", Breaches.Kept.class),
                broken("no_floating_point_result", Breaches.Counted.class),
                broken("no_floating_point_result", Breaches.Taken.class),
                broken("no_hash_order", Breaches.Unordered.class),
                broken("no_hash_order", Breaches.UnorderedSet.class),
                broken("no_default_locale", Breaches.Local.class),
                broken("no_default_locale", Breaches.Language.class),
                broken("only_reasons_are_thrown", Breaches.Refusal.class),
                broken("values_do_not_change", Breaches.Fickle.class),
                broken("nobody_extends_a_type_that_is_not_sealed", Inheritable.class),
                broken("public_types_stay_small", String.class));
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
