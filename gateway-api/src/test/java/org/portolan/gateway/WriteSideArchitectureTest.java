package org.portolan.gateway;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.time.Clock;
import java.util.List;
import org.portolan.gateway.problem.Problem;
import org.portolan.records.member.Role;

@AnalyzeClasses(packages = "org.portolan.gateway", importOptions = ImportOption.DoNotIncludeTests.class)
class WriteSideArchitectureTest {

    private static final String ROOT = Sides.ROOT;
    private static final int MOST_TYPES = 20;

    @ArchTest
    static final ArchRule writing_does_not_know_reading = noClasses()
            .that(Sides.write())
            .should()
            .dependOnClassesThat(Sides.read())
            .because("write side and read side meet in the ledger only: what a page shows has been in a block");

    @ArchTest
    static final ArchRule only_the_ledger_package_submits = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + "ledger..", ROOT + "blocks..", ROOT + "network..", ROOT + "founding..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.hyperledger.fabric..", "io.grpc..")
            .because("an envelope that is not kept before it is sent could be lost or written twice; blocks and network"
                    + " read alone, and founding is done by hand before there is anything to be lost");

    @ArchTest
    static final ArchRule messages_are_read_and_mapped_without_a_gateway = noClasses()
            .that()
            .resideInAPackage(ROOT + "edi.*..")
            .and()
            .resideOutsideOfPackages(ROOT + "edi.kept..", ROOT + "edi.screen..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..", "java.sql..", ROOT + "ledger..", ROOT + "operation..", ROOT + "request..")
            .because("what a message means does not depend on who sent it where, and is tested without a network");

    @ArchTest
    static final ArchRule nobody_keeps_the_old_date =
            noFields().should().haveRawType("java.util.Date").because("a time carries its offset, or is an instant");

    @ArchTest
    static final ArchRule time_comes_from_the_clock =
            classes().should(notAskForTheTime()).because("a test must be able to choose the time");

    @ArchTest
    static final ArchRule problems_are_of_declared_kinds = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "problem")
            .should()
            .callConstructorWhere(target(owner(type(Problem.class))))
            .because("a code that stands in no list has no page and is documented nowhere");

    @ArchTest
    static final ArchRule roles_of_kinds_are_said_by_their_rules = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "owned..")
            .and(describe("declare something of a kind", WriteSideArchitectureTest::knowsOwned))
            .should()
            .accessFieldWhere(target(owner(type(Role.class))))
            .because("whom an address or a page admits is the set that the contract asks for");

    @ArchTest
    static final ArchRule packages_have_no_cycles = slices().matching(ROOT + "(**)")
            .should()
            .beFreeOfCycles()
            .because("a package that needs the one that needs it is the same package");

    @ArchTest
    static final ArchRule features_have_no_cycles = upTo(1);

    @ArchTest
    static final ArchRule rooms_of_features_have_no_cycles = upTo(2);

    @ArchTest
    static final ArchRule rooms_within_rooms_have_no_cycles = upTo(3);

    @ArchTest
    static final ArchRule packages_stay_small = classes()
            .should(haveFewNeighbours())
            .because("a room with more than " + MOST_TYPES + " things in it is two rooms");

    private static ArchRule upTo(int depth) {
        return slices().assignedFrom(new SliceAssignment() {
                    @Override
                    public SliceIdentifier getIdentifierOf(JavaClass type) {
                        var names = type.getPackageName().startsWith(ROOT)
                                ? List.of(type.getPackageName()
                                        .substring(ROOT.length())
                                        .split("\\."))
                                : List.<String>of();
                        return names.isEmpty()
                                ? SliceIdentifier.ignore()
                                : SliceIdentifier.of(names.subList(0, Math.min(depth, names.size())));
                    }

                    @Override
                    public String getDescription() {
                        return "packages of " + depth + " levels with all within them";
                    }
                })
                .should()
                .beFreeOfCycles()
                .because("what needs the one that needs it is the same thing, however deep in it");
    }

    private static ArchCondition<JavaClass> notAskForTheTime() {
        return new ArchCondition<>("ask a clock for the time") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (JavaMethodCall call : type.getMethodCallsFromSelf()) {
                    if (isOfTheMachine(call.getTarget())) {
                        events.add(SimpleConditionEvent.violated(type, call.getDescription()));
                    }
                }
            }
        };
    }

    private static boolean isOfTheMachine(AccessTarget.MethodCallTarget target) {
        boolean now = target.getOwner().getPackageName().startsWith("java.time")
                && target.getName().equals("now")
                && target.getRawParameterTypes().stream().noneMatch(given -> given.isEquivalentTo(Clock.class));
        return now
                || target.getOwner().isEquivalentTo(System.class)
                        && target.getName().equals("currentTimeMillis");
    }

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

    private static boolean knowsOwned(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .anyMatch(each -> each.getTargetClass().getPackageName().startsWith(ROOT + "owned"));
    }
}
