package org.portolan.demo;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Field;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.portolan.demo.forbidden.Trespass;

@AnalyzeClasses(packages = "org.portolan.demo", importOptions = DoNotIncludeTests.class)
final class ArchitectureTest {

    @ArchTest
    static final ArchRule uses_gateways_as_anybody_does = noClasses()
            .that()
            .resideInAPackage("org.portolan.demo..")
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages(
                    "java..",
                    "org.jspecify..",
                    "picocli..",
                    "tools.jackson..",
                    "org.portolan.demo..",
                    "org.portolan.records.member",
                    "org.portolan.gateway.command.telling",
                    "org.portolan.gateway.file",
                    "org.portolan.gateway.founding",
                    "org.portolan.gateway.ledger.profile",
                    "org.portolan.gateway.retry")
            .because("it starts programs and asks them by HTTP: what it shows, everybody can do");

    @ArchTest
    static final ArchRule only_the_command_knows_the_command_line = noClasses()
            .that()
            .resideOutsideOfPackage("org.portolan.demo")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("picocli..")
            .because("the tests start the same demonstration without it");

    @ArchTest
    static final ArchRule time_comes_from_the_clock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("samples count from a time that a test chooses");

    @ArchTest
    static final ArchRule packages_have_no_cycles = slices().matching("org.portolan.demo.(**)")
            .should()
            .beFreeOfCycles()
            .because("a package that needs the one that needs it is the same package");

    @ArchTest
    static final ArchRule nothing_is_inherited_from = classes()
            .that()
            .areNotInterfaces()
            .and()
            .areNotEnums()
            .and()
            .areNotAnonymousClasses()
            .should()
            .haveModifier(JavaModifier.FINAL)
            .because("what is changed is changed where it stands");

    @Test
    void a_class_that_does_what_is_forbidden_breaks_each_rule() {
        var trespass = new ClassFileImporter().importPackagesOf(Trespass.class);

        assertThat(Stream.of(ArchitectureTest.class.getDeclaredFields())
                        .filter(field -> field.isAnnotationPresent(ArchTest.class))
                        .filter(field -> !rule(field).evaluate(trespass).hasViolation())
                        .map(Field::getName))
                .isEmpty();
    }

    private static ArchRule rule(Field field) {
        try {
            return (ArchRule) field.get(null);
        } catch (IllegalAccessException hidden) {
            throw new AssertionError(hidden);
        }
    }
}
