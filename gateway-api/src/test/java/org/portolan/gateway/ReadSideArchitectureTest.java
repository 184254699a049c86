package org.portolan.gateway;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import org.portolan.gateway.blocks.readmodel.Projection;
import org.portolan.records.KindsApart;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Controller;

@AnalyzeClasses(packages = "org.portolan.gateway", importOptions = DoNotIncludeTests.class)
final class ReadSideArchitectureTest {

    @ArchTest
    static final ArchRule who_does_not_write_does_not_know_the_write_side = classes()
            .that(not(Sides.write()))
            .and(not(Sides.meeting()))
            .and()
            .resideOutsideOfPackage("..gateway.command..")
            .should(notKnowWriters())
            .because("the two sides meet only in the ledger: what is shown, or told to subscribers, has been in a"
                    + " block, whoever wrote it; a command line is a client of its own");

    @ArchTest
    static final ArchRule projections_are_written_from_blocks_alone = classes()
            .that()
            .implement(Projection.class)
            .should(knowBlocksAndTheirOwnFeatureAlone())
            .because("a rebuild has to give the same rows again");

    @ArchTest
    static final ArchRule projections_know_no_time = noClasses()
            .that(describe("are projections, or used by such alone", ReadSideArchitectureTest::belongsToProjections))
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class)
            .because("rows depend on the ledger, not on when it was read");

    @ArchTest
    static final ArchRule opened_blocks_know_no_framework = noClasses()
            .that()
            .resideInAPackage("..gateway.blocks.content..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "org.hyperledger.fabric.client..", "io.grpc..")
            .because("what a block says can be understood, and tested, without a peer or a database");

    @ArchTest
    static final ArchRule only_projections_and_the_read_model_write_rows = classes()
            .that(not(Sides.write()))
            .and(describe("hold a template", ReadSideArchitectureTest::holdsTemplate))
            .and()
            .resideOutsideOfPackage("..gateway.command..")
            .should(beUsedByProjectionsAlone())
            .because("queries use the fluent client; whoever holds the template writes");

    @ArchTest
    static final ArchRule one_client_connects_to_what_callers_name = noClasses()
            .that()
            .resideInAPackage("..gateway.subscription..")
            .and()
            .resideOutsideOfPackage("..gateway.subscription.outbound..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.hc..", "java.net.http..")
            .because("each address is checked at the moment at which it is connected to");

    @ArchTest
    static final ArchRule nobody_knows_a_page = noClasses()
            .that()
            .resideOutsideOfPackages("..gateway.page..", "..gateway.*.screen..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..gateway.page..", "..gateway.*.screen..")
            .because("a page is one reader among others");

    @ArchTest
    static final ArchRule controllers_do_not_touch_the_database = noClasses()
            .that()
            .areMetaAnnotatedWith(Controller.class)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework.jdbc..")
            .because("a controller translates between HTTP and the words of the business, and does nothing else; who"
                    + " may see something is decided between it and the rows");

    @ArchTest
    static final ArchRule kinds_are_known_by_themselves_alone = classes()
            .should(new KindsApart("enrolment", "look"))
            .because("a kind is found by what it declares, and taken out with its packages; but who is enrolled decides"
                    + " who sees a container's events, and whoever shows them notes the look");

    /** A question that the write side asks before it writes is an interface, and is answered by who implements it. */
    private static ArchCondition<JavaClass> notKnowWriters() {
        return new ArchCondition<>("know nothing of the write side but questions that they answer") {
            @Override
            public void check(JavaClass reader, ConditionEvents events) {
                reader.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> Sides.write().test(dependency.getTargetClass()))
                        .filter(dependency -> !dependency.getTargetClass().isInterface()
                                || !reader.isAssignableTo(
                                        dependency.getTargetClass().getName()))
                        .forEach(dependency ->
                                events.add(SimpleConditionEvent.violated(reader, dependency.getDescription())));
            }
        };
    }

    private static ArchCondition<JavaClass> knowBlocksAndTheirOwnFeatureAlone() {
        var elsewhere = resideInAnyPackage(
                        "java..",
                        "org.jspecify..",
                        "org.portolan.records..",
                        "..gateway.blocks..",
                        "org.springframework.jdbc..",
                        "org.springframework.stereotype..",
                        "com.google.protobuf..")
                .or(type(GatewaySettings.class));
        return new ArchCondition<>("know blocks, and readers of their own feature alone") {
            @Override
            public void check(JavaClass projection, ConditionEvents events) {
                projection.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> !elsewhere.test(dependency.getTargetClass()))
                        .filter(dependency -> !isOfItsOwn(projection, dependency.getTargetClass()))
                        .forEach(dependency ->
                                events.add(SimpleConditionEvent.violated(projection, dependency.getDescription())));
            }
        };
    }

    private static boolean belongsToProjections(JavaClass type) {
        return type.isAssignableTo(Projection.class)
                || !type.getPackageName().equals(Projection.class.getPackageName()) && Sides.writesRowsFromBlocks(type);
    }

    private static boolean holdsTemplate(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .anyMatch(dependency -> dependency.getTargetClass().isEquivalentTo(JdbcTemplate.class));
    }

    private static boolean isOfItsOwn(JavaClass projection, JavaClass target) {
        return resideInAPackage(Sides.ROOT + "*..").test(target)
                && Sides.feature(target).equals(Sides.feature(projection))
                && !Sides.write().test(target);
    }

    private static ArchCondition<JavaClass> beUsedByProjectionsAlone() {
        return new ArchCondition<>("be projections, or used by such alone") {
            @Override
            public void check(JavaClass writer, ConditionEvents events) {
                events.add(new SimpleConditionEvent(
                        writer, Sides.writesRowsFromBlocks(writer), writer.getName() + " writes rows"));
            }
        };
    }
}
