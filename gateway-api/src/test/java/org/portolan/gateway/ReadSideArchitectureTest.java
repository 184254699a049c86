package org.portolan.gateway;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import org.portolan.gateway.aeo.AeoRecordIds;
import org.portolan.gateway.blocks.readmodel.Projection;
import org.portolan.gateway.enrolment.EnrolmentFacts;
import org.springframework.jdbc.core.JdbcTemplate;

@AnalyzeClasses(packages = "org.portolan.gateway", importOptions = DoNotIncludeTests.class)
final class ReadSideArchitectureTest {
    private static final String[] READ_SIDE = {
        "..gateway.blocks..",
        "..gateway.trace..",
        "..gateway.lookup..",
        "..gateway.page..",
        "..gateway.screen..",
        "..gateway.member..",
        "..gateway.network..",
        "..gateway.place..",
        "..gateway.reading..",
        "..gateway.openapi..",
        "..gateway.dcsa.form..",
        "..gateway.dcsa.recorded..",
        "..gateway.dcsa.v3",
        "..gateway.dcsa.v2..",
        "..gateway.dcsa.epcis..",
        "..gateway.enrolment.proof..",
        "..gateway.*.view.."
    };
    private static final String[] WRITE_SIDE = {
        "..gateway.ledger",
        "..gateway.operation..",
        "..gateway.request..",
        "..gateway.container.recording..",
        "..gateway.container.stream..",
        "..gateway.container.csv..",
        "..gateway.edi..",
        "..gateway.container",
        "..gateway.origin",
        "..gateway.aeo",
        "..gateway.alarm",
        "..gateway.enrolment",
        "..gateway.dcsa.v3.posting.."
    };

    @ArchTest
    static final ArchRule the_read_side_does_not_know_the_write_side = noClasses()
            .that()
            .resideInAnyPackage(READ_SIDE)
            .should()
            .dependOnClassesThat(resideInAnyPackage(WRITE_SIDE)
                    .and(not(type(EnrolmentFacts.class)))
                    .and(not(type(AeoRecordIds.class))))
            .because("the two sides meet only in the ledger: what is shown has been in a block, whoever wrote it; the"
                    + " two interfaces are questions that the write side asks before it writes");

    @ArchTest
    static final ArchRule projections_are_written_from_blocks_alone = classes()
            .that()
            .implement(Projection.class)
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                            "java..",
                            "org.jspecify..",
                            "org.portolan.records..",
                            "..gateway.blocks..",
                            "..gateway.trace..",
                            "..gateway.member..",
                            "..gateway.enrolment.proof..",
                            "..gateway.*.view..",
                            "org.springframework.jdbc..",
                            "org.springframework.stereotype..",
                            "com.google.protobuf..")
                    .or(type(GatewaySettings.class)))
            .because("a rebuild has to give the same rows again");

    @ArchTest
    static final ArchRule projections_know_no_time = noClasses()
            .that()
            .implement(Projection.class)
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
    static final ArchRule only_projections_and_the_read_model_write_rows = noClasses()
            .that()
            .resideInAnyPackage(READ_SIDE)
            .and()
            .doNotImplement(Projection.class)
            .and()
            .resideOutsideOfPackage("..gateway.blocks.readmodel..")
            .and()
            .doNotHaveSimpleName("ContainerChanges")
            .and()
            .doNotHaveSimpleName("MovementNames")
            .and()
            .doNotHaveSimpleName("HandledPlaces")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(JdbcTemplate.class)
            .because("queries use the fluent client; whoever holds the template writes");

    @ArchTest
    static final ArchRule subscriptions_do_not_know_the_write_side = noClasses()
            .that()
            .resideInAPackage("..gateway.subscription..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(WRITE_SIDE))
            .because("what subscribers are told has been in a block");

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
    static final ArchRule nobody_knows_the_page = noClasses()
            .that()
            .resideOutsideOfPackage("..gateway.page..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..gateway.page..")
            .because("the page is one reader among others");

    @ArchTest
    static final ArchRule controllers_of_reads_do_not_ask_the_database = noClasses()
            .that()
            .haveSimpleNameEndingWith("Controller")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework.jdbc..")
            .because("who may see something is decided between the two");
}
