package org.portolan.network;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;

@AnalyzeClasses(packages = "org.portolan", importOptions = DoNotIncludeTests.class)
final class ArchitectureTest {

    private static final String NETWORK = "org.portolan.network..";
    private static final String EMBEDDED = "org.portolan.network.embedded..";

    private static final DescribedPredicate<JavaClass> HOLD_A_PRIVATE_KEY = describe(
            "hold a private key",
            type -> type.getFields().stream()
                    .map(JavaField::getRawType)
                    .anyMatch(field -> field.isEquivalentTo(PrivateKey.class) || field.isEquivalentTo(KeyPair.class)));

    /** What both engines share; everything else of the network is closed to the embedded node, also what is yet to come. */
    private static final String[] SHARED_WITH_THE_EMBEDDED_NODE = {
        EMBEDDED,
        "org.portolan.network.msp..",
        "org.portolan.network.policy..",
        "org.portolan.network.hash..",
        "org.portolan.network.waiting..",
        "org.portolan.network.address.."
    };

    @ArchTest
    static final ArchRule network_knows_nothing_of_customs = noClasses()
            .that()
            .resideInAPackage(NETWORK)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.portolan.records..", "org.portolan.contracts..", "org.portolan.gateway..")
            .because("a network of Fabric serves any contract, and ours must run unchanged on Fabric's own peers");

    @ArchTest
    static final ArchRule network_needs_no_framework = noClasses()
            .that()
            .resideInAPackage(NETWORK)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..", "org.hyperledger.fabric.shim..", "org.hyperledger.fabric.client..")
            .because("the node is the other side of the shim and of the SDK, and must not be made of them");

    @ArchTest
    static final ArchRule the_embedded_node_stands_by_itself = noClasses()
            .that()
            .resideInAPackage(EMBEDDED)
            .should()
            .dependOnClassesThat(resideInAPackage(NETWORK).and(resideOutsideOfPackages(SHARED_WITH_THE_EMBEDDED_NODE)))
            .because("tests start a node without files, command lines or authorities of ours");

    @ArchTest
    static final ArchRule only_launch_knows_the_embedded_node = noClasses()
            .that()
            .resideInAPackage("org.portolan..")
            .and()
            .resideOutsideOfPackages(EMBEDDED, "org.portolan.network.launch..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(EMBEDDED)
            .because("what serves Fabric's own peers must not lean on the node that stands in for them");

    @ArchTest
    static final ArchRule private_keys_are_touched_in_two_places = noClasses()
            .that()
            .resideInAPackage("org.portolan..")
            .and()
            .resideOutsideOfPackages("org.portolan.network.identity.authority", "org.portolan.network.msp")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(PrivateKey.class, KeyPair.class)
            .because(
                    "who reviews how keys are kept has to read one class that makes them and one that signs with them");

    @ArchTest
    static final ArchRule no_method_hands_out_a_private_key = methods()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage(NETWORK)
            .and()
            .areNotPrivate()
            .should()
            .notHaveRawReturnType(PrivateKey.class)
            .because("a key that cannot be obtained cannot be logged");

    @ArchTest
    static final ArchRule what_holds_a_private_key_cannot_be_printed = methods()
            .that()
            .areDeclaredInClassesThat(HOLD_A_PRIVATE_KEY)
            .should()
            .notHaveName("toString")
            .because("a key must not appear in a log or a message by accident");

    @ArchTest
    static final ArchRule only_commands_know_the_command_line = noClasses()
            .that()
            .resideOutsideOfPackage("org.portolan.network.command..")
            .and()
            .resideInAPackage(NETWORK)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("picocli..")
            .because("everything a command does can also be done from a test or another program");

    @ArchTest
    static final ArchRule time_comes_from_a_clock = noClasses()
            .that()
            .resideInAPackage(NETWORK)
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("what expires can only be tested with a clock that the test sets");

    @ArchTest
    static final ArchRule failures_have_a_type_of_their_own = noClasses()
            .that()
            .resideInAPackage(NETWORK)
            .and()
            .areNotAssignableTo(RuntimeException.class)
            .should()
            .callConstructor(RuntimeException.class, String.class)
            .orShould()
            .callConstructor(RuntimeException.class, String.class, Throwable.class)
            .because("a caller reacts to a step that failed, not to any failure");

    @ArchTest
    static void packages_form_no_circle_at_any_depth(JavaClasses classes) {
        Level.from("org.portolan.network", classes)
                .forEach(level -> freeOfCircles(level).check(classes));
    }

    static ArchRule freeOfCircles(Level level) {
        return slices().assignedFrom(level)
                .should()
                .beFreeOfCycles()
                .because("a part that can be read by itself can be replaced by itself");
    }
}
