package org.portolan.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Field;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every rule of the architecture catches somebody: classes that break them lie in packages that no rule names, and would
 * be seen if they were the gateway's. A rule that nobody breaks here is missing its stranger.
 */
class StrangersTest {
    private static JavaClasses withStrangers;

    @BeforeAll
    static void comeIn() {
        withStrangers = new ClassFileImporter()
                .withImportOption(StrangersTest::isOfTheGatewayOrStrange)
                .importPackages("org.portolan.gateway");
    }

    static Stream<Field> rules() {
        return Stream.of(ReadSideArchitectureTest.class, WriteSideArchitectureTest.class)
                .flatMap(test -> Stream.of(test.getDeclaredFields()))
                .filter(field -> field.isAnnotationPresent(ArchTest.class));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void every_rule_catches_a_stranger(Field rule) throws IllegalAccessException {
        var caught = ((ArchRule) rule.get(null)).evaluate(withStrangers).getFailureReport();

        assertThat(caught.getDetails()).isNotEmpty().allMatch(StrangersTest::namesAStranger);
    }

    @Test
    void classes_that_use_one_another_alone_belong_to_no_projection() {
        var circle = withStrangers.get("org.portolan.gateway.stranger.StrangeCircle");

        assertThat(Sides.writesRowsFromBlocks(circle)).isFalse();
    }

    private static boolean isOfTheGatewayOrStrange(Location location) {
        return !location.contains("/test-classes/")
                || location.contains("/stranger/")
                || location.contains("/visitor/")
                || location.contains("/Strange");
    }

    private static boolean namesAStranger(String detail) {
        return detail.contains("trange") || detail.contains("visitor");
    }
}
