package org.portolan.records.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.portolan.records.digest.ConfidentialPart;
import org.portolan.records.digest.Salt;
import org.portolan.records.fixture.Members;
import org.portolan.records.fixture.Shipments;
import org.portolan.records.member.Member;
import org.portolan.records.member.Role;
import org.portolan.records.reason.Reason;

class LookTest {
    private static final Look LOOK = new Look(
            Members.sgsinPort().mspId(), Shipments.CONTAINER, LookPurpose.ENQUIRY, LocalDate.parse("2026-11-21"));
    private static final ConfidentialPart<LookDetails> PART =
            ConfidentialPart.of(new LookDetails(List.of(LOOK)), LookDetails.SHAPE, Salt.ofHex("77".repeat(32)));
    private static final LookReport REPORT = new LookReport(
            new LookReportId("0f8fad5b-d9cb-469f-a165-70867728950e"),
            Members.sgCustoms().mspId(),
            Members.cnCustoms().mspId(),
            PART.digest());

    @Test
    void a_report_is_its_reporters_and_held_by_whom_it_tells_and_both_endorse_it_once() {
        var toItself = new LookReport(REPORT.reportId(), REPORT.reporter(), REPORT.reporter(), PART.digest());

        assertThat(LookReport.KIND.ownerUnder(LookReport.KIND.key(REPORT), REPORT))
                .contains(REPORT.reporter());
        assertThat(LookReport.KIND.ownerUnder(
                        List.of(REPORT.toldTo().id(), REPORT.reportId().id()), REPORT))
                .isEmpty();
        assertThat(LookReport.KIND.holders(REPORT, PART.content())).containsExactly(REPORT.toldTo());
        assertThat(LookReport.KIND.endorsers(REPORT, PART.content()))
                .containsExactly(REPORT.reporter(), REPORT.toldTo());
        assertThat(LookReport.KIND.endorsers(toItself, PART.content())).containsExactly(REPORT.reporter());
    }

    @Test
    void an_administration_reports_in_its_own_name() {
        assertThat(report(Members.sgCustoms(), Role.GATEWAY, "2026-11-21T00:00:00Z"))
                .isEmpty();
        assertThat(report(Members.sgCustoms(), Role.TRADER, "2026-11-21T00:00:00Z"))
                .contains("ROLE");
        assertThat(report(Members.sgsinPort(), Role.OPERATOR, "2026-11-21T00:00:00Z"))
                .contains("ROLE");
        assertThat(report(Members.cnCustoms(), Role.GATEWAY, "2026-11-21T00:00:00Z"))
                .contains("NOT_THE_ADMINISTRATION");
    }

    @Test
    void nobody_reports_a_look_of_tomorrow() {
        assertThat(report(Members.sgCustoms(), Role.GATEWAY, "2026-11-20T23:59:59Z"))
                .contains("DAY");
    }

    @Test
    void a_report_is_kept_under_an_id_of_its_own() {
        assertThat(new String(LookReport.SHAPE.write(REPORT), StandardCharsets.UTF_8))
                .isEqualTo(
                        "{\"payloadHash\":\"%s\",\"reportId\":\"0f8fad5b-d9cb-469f-a165-70867728950e\",\"reporter\":\"%s\",\"toldTo\":\"%s\"}"
                                .formatted(PART.digest(), REPORT.reporter(), REPORT.toldTo()));
        assertThatThrownBy(() -> new LookReportId("0f8fad5b"))
                .hasMessageContaining("must have 16 to 64 letters, digits or dashes");
    }

    @Test
    void both_parts_survive_their_json() {
        assertThat(LookReport.SHAPE.readStored(LookReport.SHAPE.write(REPORT))).isEqualTo(REPORT);
        assertThat(ConfidentialPart.read(PART.write(), LookDetails.SHAPE)
                        .content()
                        .looks())
                .containsExactly(LOOK);
    }

    @Test
    void a_report_says_something_and_not_too_much() {
        assertThatThrownBy(() -> new LookDetails(List.of())).hasMessageContaining("looks");
        assertThatThrownBy(() -> new LookDetails(Collections.nCopies(501, LOOK)))
                .hasMessageContaining("looks");
    }

    private static List<String> report(Member caller, Role role, String time) {
        return LookRules.mayReport(caller, role, REPORT, PART, Instant.parse(time)).stream()
                .map(Reason::code)
                .toList();
    }
}
