package org.portolan.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.springframework.web.bind.annotation.RestController;

@AnalyzeClasses(packages = "org.portolan.gateway", importOptions = ImportOption.DoNotIncludeTests.class)
class WriteSideArchitectureTest {

    private static final String ROOT = "org.portolan.gateway.";
    private static final String[] WRITING = {
        ROOT + "access..",
        ROOT + "problem..",
        ROOT + "ledger..",
        ROOT + "operation..",
        ROOT + "request..",
        ROOT + "container.recording..",
        ROOT + "container.stream..",
        ROOT + "container.csv..",
        ROOT + "edi",
        ROOT + "edi.syntax..",
        ROOT + "edi.part..",
        ROOT + "edi.group..",
        ROOT + "edi.mapping..",
        ROOT + "edi.kept..",
        ROOT + "origin",
        ROOT + "aeo",
        ROOT + "alarm",
        ROOT + "enrolment",
        ROOT + "dcsa.v3.posting"
    };
    private static final int MOST_TYPES = 14;

    @ArchTest
    static final ArchRule writing_does_not_know_reading = noClasses()
            .that()
            .resideInAnyPackage(WRITING)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ROOT + "blocks..", ROOT + "trace..", ROOT + "reading..", ROOT + "page..", "..view..")
            .because("write side and read side meet in the ledger only: what a page shows has been in a block");

    @ArchTest
    static final ArchRule only_the_ledger_package_submits = noClasses()
            .that()
            .resideInAnyPackage(
                    ROOT + "access..",
                    ROOT + "problem..",
                    ROOT + "operation..",
                    ROOT + "request..",
                    ROOT + "container..",
                    ROOT + "edi..",
                    ROOT + "origin..",
                    ROOT + "aeo..",
                    ROOT + "alarm..",
                    ROOT + "enrolment..",
                    ROOT + "dcsa..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.hyperledger.fabric..", "io.grpc..")
            .because("an envelope that is not kept before it is sent could be lost or written twice");

    @ArchTest
    static final ArchRule controllers_do_not_touch_the_database = noClasses()
            .that()
            .areAnnotatedWith(RestController.class)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework.jdbc..")
            .because("a controller translates between HTTP and the words of the business, and does nothing else");

    @ArchTest
    static final ArchRule messages_are_read_and_mapped_without_a_gateway = noClasses()
            .that()
            .resideInAnyPackage(
                    ROOT + "edi.syntax..", ROOT + "edi.part..", ROOT + "edi.group..", ROOT + "edi.mapping..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..", "java.sql..", ROOT + "ledger..", ROOT + "operation..", ROOT + "request..")
            .because("what a message means does not depend on who sent it where, and is tested without a network");

    @ArchTest
    static final ArchRule nobody_keeps_the_old_date =
            noFields().should().haveRawType("java.util.Date").because("a time carries its offset, or is an instant");

    @ArchTest
    static final ArchRule time_comes_from_the_clock = noClasses()
            .that()
            .resideInAnyPackage(WRITING)
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.OffsetDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("a test must be able to choose the time");

    @ArchTest
    static final ArchRule packages_have_no_cycles = slices().matching(ROOT + "(**)")
            .should()
            .beFreeOfCycles()
            .because("a package that needs the one that needs it is the same package");

    @ArchTest
    static final ArchRule packages_stay_small = classes()
            .that()
            .resideInAnyPackage(WRITING)
            .should(haveFewNeighbours())
            .because("a room with more than " + MOST_TYPES + " things in it is two rooms");

    private static ArchCondition<JavaClass> haveFewNeighbours() {
        return new ArchCondition<>("have at most " + MOST_TYPES + " types beside each other") {

            @Override
            public void check(JavaClass type, ConditionEvents events) {
                long types = type.getPackage().getClasses().stream()
                        .filter(other -> !other.isArray() && !other.getName().contains("$"))
                        .filter(other -> !other.getName().endsWith("package-info"))
                        .count();
                events.add(new SimpleConditionEvent(
                        type, types <= MOST_TYPES, type.getPackageName() + " holds " + types + " types"));
            }
        };
    }
}
