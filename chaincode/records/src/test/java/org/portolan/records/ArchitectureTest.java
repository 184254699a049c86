package org.portolan.records;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

@AnalyzeClasses(packages = "org.portolan.records", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final Set<String> CLOCKS = Set.of("now", "systemUTC", "systemDefaultZone", "systemDefault");

    @ArchTest
    static final ArchRule knows_java_alone = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("org.portolan.records..", "java..", "org.jspecify.annotations", "tools.jackson.core..")
            .because("the rules of the business outlive every library and run the same in contract and gateway");

    @ArchTest
    static final ArchRule one_package_knows_the_json_library = noClasses()
            .that(resideOutsideOfPackage("org.portolan.records.json"))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("tools.jackson..")
            .because("strictness that is decided in one place cannot be forgotten in another");

    @ArchTest
    static final ArchRule packages_form_layers = slices().matching("org.portolan.records.(**)")
            .should()
            .beFreeOfCycles()
            .because("a reader must be able to begin somewhere");

    @ArchTest
    static final ArchRule kinds_are_known_by_their_list_alone = classes()
            .that()
            .doNotBelongToAnyOf(RecordKinds.class)
            .should(new KindsApart())
            .because("a kind is taken out with its packages and one line");

    @ArchTest
    static final ArchRule nothing_reads_a_clock = noClasses()
            .should()
            .accessTargetWhere(describe(
                    "asks a clock",
                    call -> call.getTargetOwner().getPackageName().startsWith("java.time")
                                    && CLOCKS.contains(call.getName())
                            || call.getTargetOwner().isEquivalentTo(System.class)
                                    && call.getName().matches("currentTimeMillis|nanoTime")))
            .because("peers that endorse the same transaction at different moments must agree: time is a parameter");

    @ArchTest
    static final ArchRule nothing_is_random = noClasses()
            .should()
            .dependOnClassesThat(assignableTo(Random.class).or(assignableTo(UUID.class)))
            .orShould()
            .callMethod(Math.class, "random")
            .because("every peer must draw the same conclusion");

    @ArchTest
    static final ArchRule no_floating_point_field = noFields()
            .should()
            .haveRawType(describe("a floating-point type", ArchitectureTest::isFloatingPoint))
            .because("two machines may round differently, and a customs quantity is decimal");

    @ArchTest
    static final ArchRule no_floating_point_result = noMethods()
            .should()
            .haveRawReturnType(describe("a floating-point type", ArchitectureTest::isFloatingPoint))
            .orShould()
            .haveRawParameterTypes(describe(
                    "a floating-point type", types -> types.stream().anyMatch(ArchitectureTest::isFloatingPoint)))
            .because("two machines may round differently, and a customs quantity is decimal");

    @ArchTest
    static final ArchRule no_hash_order = noClasses()
            .should()
            .dependOnClassesThat(assignableTo(HashMap.class).or(assignableTo(HashSet.class)))
            .because("the order of a hash map is nobody's promise; sorted and listed collections keep theirs");

    @ArchTest
    static final ArchRule no_default_locale = noClasses()
            .should()
            .accessTargetWhere(
                    describe("depends on the default locale or time zone", ArchitectureTest::dependsOnDefaults))
            .because("a peer in Tianjin and one in Lima must write the same bytes");

    @ArchTest
    static final ArchRule only_reasons_are_thrown = noClasses()
            .should()
            .callConstructorWhere(describe(
                    "makes a nondescript exception",
                    call -> nameMatching("java\\.lang\\.(Runtime|IllegalArgument|NullPointer)?Exception")
                                    .test(call.getTargetOwner())
                            && !call.getOriginOwner().isAssignableTo(RuntimeException.class)))
            .because("a refusal is a reason with a code and a field, wherever it is noticed");

    @ArchTest
    static final ArchRule values_do_not_change = fields().that()
            .areDeclaredInClassesThat(describe("are records or enums", type -> type.isRecord() || type.isEnum()))
            .should()
            .beFinal()
            .because("a value that exists is valid, and stays so");

    @ArchTest
    static final ArchRule nobody_extends_a_type_that_is_not_sealed = classes()
            .that()
            .areTopLevelClasses()
            .and()
            .areNotInterfaces()
            .and()
            .areNotEnums()
            .should()
            .haveModifier(JavaModifier.FINAL)
            .because("rules are changed where they stand");

    @ArchTest
    static final ArchRule public_types_stay_small = classes()
            .that()
            .arePublic()
            .should(new FewLines(300))
            .because("a class above 300 lines does more than one thing");

    private static boolean isFloatingPoint(JavaClass type) {
        return Set.of("float", "double", "java.lang.Float", "java.lang.Double").contains(type.getName());
    }

    private static boolean dependsOnDefaults(JavaAccess<?> call) {
        String owner = call.getTargetOwner().getName();
        boolean ofText =
                owner.equals("java.lang.String") && call.getName().matches("format|formatted|toUpperCase|toLowerCase");
        boolean ofLocale =
                owner.equals(Locale.class.getName()) && call.getName().equals("getDefault");
        boolean ofZone = owner.equals("java.util.TimeZone") || call.getName().equals("systemDefault");
        boolean withLocale = call.getTarget().getDescription().contains("java.util.Locale");
        return ofText && !withLocale || ofLocale || ofZone;
    }
}
