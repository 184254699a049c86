package org.portolan.gateway.look.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.portolan.gateway.blocks.TestTransaction.by;
import static org.portolan.gateway.blocks.TestTransaction.key;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.portolan.gateway.TestDatabase;
import org.portolan.gateway.blocks.TestChain;
import org.portolan.gateway.blocks.TestTransaction;
import org.portolan.gateway.blocks.readmodel.RefusalReason;
import org.portolan.gateway.blocks.readmodel.TestReadModel;
import org.portolan.gateway.enrolment.view.EnrolmentChange;
import org.portolan.gateway.enrolment.view.StoredEnrolment;
import org.portolan.gateway.member.Members;
import org.portolan.gateway.problem.ProblemException;
import org.portolan.gateway.query.PageWish;
import org.portolan.gateway.reading.LedgerPlace;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.digest.ConfidentialPart;
import org.portolan.records.digest.Salt;
import org.portolan.records.enrolment.EnrolmentDetails;
import org.portolan.records.enrolment.EnrolmentId;
import org.portolan.records.enrolment.EnrolmentStatus;
import org.portolan.records.enrolment.InterestProof;
import org.portolan.records.enrolment.ProofType;
import org.portolan.records.enrolment.TrackingEnrolment;
import org.portolan.records.enrolment.Validity;
import org.portolan.records.look.Look;
import org.portolan.records.look.LookDetails;
import org.portolan.records.look.LookPurpose;
import org.portolan.records.look.LookReport;
import org.portolan.records.look.LookReportId;
import org.portolan.records.member.MspId;
import org.portolan.records.trade.TraderIdentification;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is told of looks that administrations report to the one at which a trader is enrolled. */
class LooksTest {
    private static final MspId CN = new MspId("CNCustomsMSP");
    private static final MspId SG = new MspId("SGCustomsMSP");
    private static final MspId NZ = new MspId("NZCustomsMSP");
    private static final ContainerNumber BOX = new ContainerNumber("CSQU3054383");
    private static final ContainerNumber OTHER = new ContainerNumber("TGHU1234567");
    private static final LocalDate FIRST = LocalDate.parse("2026-11-20");
    private static final AnnotationConfigApplicationContext CONTEXT = new AnnotationConfigApplicationContext();
    private static TestDatabase database;
    private static TestReadModel model;
    private static List<RefusalReason> refused;
    private static int reports;

    @BeforeAll
    static void administrations_report() {
        database = TestDatabase.h2();
        model = new TestReadModel(database, CN.id());
        var chain = new TestChain("portolan");
        chain.add(report(SG, CN, look(SG, BOX, FIRST), look(SG, OTHER, FIRST)));
        chain.add(report(SG, CN, look(SG, BOX, FIRST), look(SG, BOX, FIRST.plusDays(1))));
        chain.add(report(NZ, CN, look(NZ, BOX, FIRST), look(NZ, BOX, FIRST.minusDays(1))));
        chain.add(report(SG, NZ, look(SG, BOX, FIRST.plusDays(2))));
        chain.add(by(SG.id()).writes("certificate", key("look", SG.id(), "without-its-guard-1"), "{}"));
        refused = model.follow(chain);
        CONTEXT.registerBean(JdbcClient.class, () -> JdbcClient.create(database.source()));
        CONTEXT.register(Members.class);
        CONTEXT.refresh();
    }

    @AfterAll
    static void close() throws Exception {
        CONTEXT.close();
        model.close();
        database.close();
    }

    @Test
    void tells_each_look_of_the_days_on_which_the_enrolment_was_active_once_and_where_it_was_told_first() {
        var answer = looks().of(enrolment(true), ACTIVE, new PageWish<>(50, Optional.empty()));

        assertThat(answer.looks())
                .extracting(look -> look.day() + " " + look.authority().mspId() + " "
                        + look.reportedBy().mspId() + " " + look.ledger().block())
                .containsExactly(
                        "2026-11-20 NZCustomsMSP NZCustomsMSP 3",
                        "2026-11-20 SGCustomsMSP SGCustomsMSP 1",
                        "2026-11-21 SGCustomsMSP SGCustomsMSP 2");
    }

    @Test
    void goes_on_behind_the_last_look_of_a_page_and_behind_no_other() {
        var first = looks().of(enrolment(true), ACTIVE, new PageWish<>(1, Optional.empty()));
        var second = looks().of(enrolment(true), ACTIVE, PageWish.of(1, 500, first.next(), LookCursor::parse));
        var strange =
                PageWish.of(1, 500, Optional.of("2026-11-20~CNCustomsMSP~ENQUIRY~CNCustomsMSP"), LookCursor::parse);

        assertThat(second.looks())
                .singleElement()
                .extracting(look -> look.authority().mspId())
                .isEqualTo("SGCustomsMSP");
        assertThatThrownBy(() -> looks().of(enrolment(true), ACTIVE, strange)).isInstanceOf(ProblemException.class);
    }

    @Test
    void tells_nothing_to_whom_proves_nothing() {
        assertThat(looks().of(enrolment(false), ACTIVE, new PageWish<>(50, Optional.empty()))
                        .looks())
                .isEmpty();
    }

    @Test
    void keeps_nothing_of_what_is_reported_to_another_administration() {
        assertThat(refused).containsExactly(RefusalReason.UNREADABLE);
        assertThat(model.rows("select owner, created_block from owned_records order by place"))
                .containsExactly("SGCustomsMSP 1", "SGCustomsMSP 2", "NZCustomsMSP 3");
    }

    private static final List<EnrolmentChange> ACTIVE =
            List.of(new EnrolmentChange(EnrolmentStatus.ACTIVE, new LedgerPlace(1, 0, "t", "2026-11-20T08:15:00Z")));

    private static Looks looks() {
        return new Looks(model.records(), CONTEXT.getBean(Members.class));
    }

    private static Look look(MspId organisation, ContainerNumber container, LocalDate day) {
        return new Look(organisation, container, LookPurpose.ENQUIRY, day);
    }

    private static TestTransaction report(MspId reporter, MspId toldTo, Look... looks) {
        var part = ConfidentialPart.of(new LookDetails(List.of(looks)), LookDetails.SHAPE, Salt.ofHex("5a".repeat(32)));
        var report = new LookReport(
                new LookReportId("00000000-0000-0000-0000-%012d".formatted(++reports)),
                reporter,
                toldTo,
                part.digest());
        var key = key("look", reporter.id(), report.reportId().toString());
        return by(reporter.id())
                .writes("certificate", key("guard", reporter.id()), reporter.id())
                .writes("certificate", key, LookReport.SHAPE.text(report))
                .hides("_implicit_org_" + toldTo, key, new String(part.write(), StandardCharsets.UTF_8));
    }

    private static StoredEnrolment enrolment(boolean borneOut) {
        var trader = new TraderIdentification("CN9112011605DEMO");
        var details = new EnrolmentDetails(
                trader,
                InterestProof.of(BOX, ProofType.BILL_OF_LADING, "BL-1", trader),
                Validity.UNBOUNDED,
                List.of(SG, NZ));
        var place = new LedgerPlace(1, 0, "t", "2026-11-20T08:15:00Z");
        var part = ConfidentialPart.of(details, EnrolmentDetails.SHAPE, Salt.ofHex("5a".repeat(32)));
        return new StoredEnrolment(
                new TrackingEnrolment(
                        new EnrolmentId("0f3f8a3e-7c1b-4b65-9b0e-2f8f3f6d1c11"),
                        CN,
                        EnrolmentStatus.ACTIVE,
                        part.digest()),
                details,
                borneOut,
                place,
                place);
    }
}
