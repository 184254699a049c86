package org.portolan.contracts;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Method;
import java.time.Clock;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TimeZone;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.logging.Logger;
import java.util.random.RandomGenerator;
import org.portolan.records.KindsApart;
import org.portolan.records.member.Role;

@AnalyzeClasses(packages = "org.portolan.contracts", importOptions = DoNotIncludeTests.class)
final class ArchitectureTest {
    /** Found by where it stands: every room beside the host's decides on the ledger. */
    private static final DescribedPredicate<JavaClass> RULES =
            resideInAPackage("org.portolan.contracts.*..").and(resideOutsideOfPackage("org.portolan.contracts.host.."));

    @ArchTest
    static final ArchRule contracts_know_the_records_and_the_shim_only = noClasses()
            .that(RULES)
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages(
                    "java..",
                    "org.jspecify..",
                    "org.portolan.records..",
                    "org.portolan.contracts..",
                    "org.hyperledger.fabric.shim..",
                    "org.hyperledger.fabric.protos..",
                    "com.google.protobuf..",
                    "org.bouncycastle.asn1")
            .because("what decides on the ledger should be readable without knowing any framework");

    @ArchTest
    static final ArchRule only_the_host_knows_grpc = noClasses()
            .that()
            .resideOutsideOfPackage("..contracts.host..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.grpc..")
            .because("how a peer reaches the contracts is the host's business alone");

    @ArchTest
    static final ArchRule no_contract_reads_a_clock = noClasses()
            .that(RULES)
            .should()
            .accessTargetWhere(describe("asks a clock", ArchitectureTest::asksAClock))
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class)
            .because("endorsers have to compute the same result, so time is the transaction's timestamp");

    @ArchTest
    static final ArchRule no_contract_depends_on_where_it_runs = noClasses()
            .that(RULES)
            .should()
            .accessTargetWhere(describe("asks the machine", ArchitectureTest::asksTheMachine))
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(TimeZone.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Method.class)
            .because("endorsers run on different machines and have to compute the same result");

    @ArchTest
    static final ArchRule no_contract_draws_a_random_number = noClasses()
            .that(RULES)
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Random.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(RandomGenerator.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(SplittableRandom.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(ThreadLocalRandom.class)
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .because("endorsers have to compute the same result");

    @ArchTest
    static final ArchRule no_contract_iterates_over_a_hash = noClasses()
            .that(RULES)
            .should()
            .callConstructorWhere(describe("makes a hash", ArchitectureTest::makesAHash))
            .because("the order of a hash map is not the same at every endorser");

    @ArchTest
    static final ArchRule no_contract_counts_in_floating_point = noClasses()
            .that(RULES)
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Double.class)
            .because("money, weights and counts on the ledger are exact");

    @ArchTest
    static final ArchRule contracts_do_not_log = noClasses()
            .that(RULES)
            .and()
            .doNotHaveFullyQualifiedName("org.portolan.contracts.caller.ContractSet")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Logger.class)
            .because("arguments and transient values must not get into a log; only a defect's place is logged");

    @ArchTest
    static final ArchRule contracts_do_not_know_each_other = slices().matching("org.portolan.contracts.(*)..")
            .should()
            .beFreeOfCycles()
            .because("each contract can be read, and left out, by itself");

    @ArchTest
    static final ArchRule kinds_are_known_by_their_list_alone = classes()
            .that()
            .doNotHaveFullyQualifiedName("org.portolan.contracts.host.Chaincodes")
            .should(new KindsApart())
            .because("a kind is taken out with its packages and one line");

    @ArchTest
    static final ArchRule roles_of_kinds_are_said_by_their_rules = noClasses()
            .that(describe("keep records of a kind", ArchitectureTest::keepsRecords))
            .should()
            .accessFieldWhere(
                    describe("names a role", access -> access.getTargetOwner().isEquivalentTo(Role.class)))
            .because("for whom a function is and whom its rule admits is one set, which the gateway asks too");

    @ArchTest
    static final ArchRule classes_are_records_or_final_or_interfaces = classes()
            .that()
            .areNotInterfaces()
            .and()
            .areNotEnums()
            .and()
            .areNotAnonymousClasses()
            .should()
            .haveModifier(com.tngtech.archunit.core.domain.JavaModifier.FINAL)
            .because("nothing here is meant to be inherited from");

    /** In whatever way it is asked: {@code OffsetDateTime.now(ZoneOffset.UTC)} asks it too. */
    private static boolean asksAClock(JavaAccess<?> call) {
        return call.getTargetOwner().getPackageName().startsWith("java.time")
                        && call.getName().equals("now")
                || call.getTargetOwner().isEquivalentTo(System.class)
                        && call.getName().matches("currentTimeMillis|nanoTime");
    }

    private static boolean keepsRecords(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .anyMatch(each -> each.getTargetClass().getPackageName().equals("org.portolan.contracts.owned"));
    }

    private static boolean asksTheMachine(JavaAccess<?> call) {
        return call.getTargetOwner().isEquivalentTo(System.class)
                        && call.getName().matches("getenv|getProperty|getProperties")
                || call.getTargetOwner().isEquivalentTo(ZoneId.class)
                        && call.getName().equals("systemDefault");
    }

    private static boolean makesAHash(JavaConstructorCall call) {
        return call.getTargetOwner().isEquivalentTo(HashMap.class)
                || call.getTargetOwner().isEquivalentTo(HashSet.class);
    }
}
