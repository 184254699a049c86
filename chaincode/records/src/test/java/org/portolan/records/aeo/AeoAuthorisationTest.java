package org.portolan.records.aeo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.portolan.records.Refusals.reasonOf;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.portolan.records.aeo.arrangement.MutualRecognitionArrangement;
import org.portolan.records.aeo.code.AeoStatus;
import org.portolan.records.digest.ConfidentialPart;
import org.portolan.records.digest.Digest;
import org.portolan.records.fixture.Operators;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;

class AeoAuthorisationTest {
    private static final AeoAuthorisation CERTIFIED = Operators.certifiedBySingapore();

    @Test
    void nothing_is_certified_before_its_time_nor_after_it() {
        assertThat(CERTIFIED.statusAt(instant("2026-10-31T23:59:59+08:00"))).isEmpty();
        assertThat(CERTIFIED.statusAt(instant("2026-11-01T00:00:00+08:00"))).contains(AeoStatus.CERTIFIED);
        assertThat(CERTIFIED.statusAt(instant("2029-10-31T23:59:59+08:00"))).contains(AeoStatus.CERTIFIED);
        assertThat(CERTIFIED.statusAt(instant("2029-11-01T00:00:00+08:00"))).contains(AeoStatus.EXPIRED);
    }

    @Test
    void the_past_answers_what_it_answered() {
        AeoAuthorisation changed = CERTIFIED
                .changed(change(AeoStatus.SUSPENDED, "2026-11-10T00:00:00Z"))
                .changed(change(AeoStatus.CERTIFIED, "2026-11-12T00:00:00Z"))
                .changed(change(AeoStatus.REVOKED, "2026-11-14T00:00:00Z"));

        assertThat(changed.statusAt(instant("2026-11-09T00:00:00Z"))).contains(AeoStatus.CERTIFIED);
        assertThat(changed.statusAt(instant("2026-11-10T00:00:00Z"))).contains(AeoStatus.SUSPENDED);
        assertThat(changed.statusAt(instant("2026-11-12T00:00:00Z"))).contains(AeoStatus.CERTIFIED);
        assertThat(changed.statusAt(instant("2026-11-13T23:59:59Z"))).contains(AeoStatus.CERTIFIED);
        assertThat(changed.statusAt(instant("2026-11-14T00:00:00Z"))).contains(AeoStatus.REVOKED);
        assertThat(changed.statusAt(instant("2030-01-01T00:00:00Z"))).contains(AeoStatus.REVOKED);
    }

    @Test
    void a_resumption_that_was_planned_does_not_revive_what_was_revoked_meanwhile() {
        AeoAuthorisation changed = CERTIFIED
                .changed(change(AeoStatus.SUSPENDED, "2026-11-10T00:00:00Z"))
                .changed(change(AeoStatus.CERTIFIED, "2026-11-20T00:00:00Z"))
                .changed(change(AeoStatus.REVOKED, "2026-11-15T00:00:00Z"));

        assertThat(changed.statusAt(instant("2026-11-21T00:00:00Z"))).contains(AeoStatus.REVOKED);
    }

    @Test
    void of_two_changes_from_the_same_time_the_later_recorded_counts() {
        AeoAuthorisation changed = CERTIFIED
                .changed(change(AeoStatus.SUSPENDED, "2026-11-10T08:00:00+08:00"))
                .changed(change(AeoStatus.CERTIFIED, "2026-11-10T00:00:00Z"));

        assertThat(changed.statusAt(instant("2026-11-11T00:00:00Z"))).contains(AeoStatus.CERTIFIED);
    }

    @Test
    void everything_survives_its_json() {
        AeoAuthorisation changed = CERTIFIED.changed(
                change(AeoStatus.SUSPENDED, "2026-11-10T00:00:00Z").because(Digest.of(new byte[] {1})));
        ConfidentialPart<AeoDetails> part = Operators.confidentialForwarder();

        assertThat(AeoAuthorisation.SHAPE.readStored(AeoAuthorisation.SHAPE.write(CERTIFIED)))
                .isEqualTo(CERTIFIED);
        assertThat(AeoAuthorisation.SHAPE.readStored(AeoAuthorisation.SHAPE.write(changed)))
                .isEqualTo(changed);
        assertThat(ConfidentialPart.read(part.write(), AeoDetails.SHAPE).content())
                .isEqualTo(Operators.singaporeForwarder());
        assertThat(MutualRecognitionArrangement.SHAPE.readStored(
                        MutualRecognitionArrangement.SHAPE.write(Operators.singaporeAndNewZealand())))
                .isEqualTo(Operators.singaporeAndNewZealand());
        assertThat(AeoChange.submitted(AeoStatus.REVOKED)
                        .read("{\"effectiveFrom\":\"2026-11-10T00:00:00Z\"}".getBytes(UTF_8)))
                .isEqualTo(change(AeoStatus.REVOKED, "2026-11-10T00:00:00Z"));
    }

    @Test
    void all_lists_that_an_arrangement_lacks_are_told_at_once() {
        String text = "{\"arrangementId\":\"A\",\"inForceFrom\":\"2026-06-01T00:00:00Z\"}";

        assertThatThrownBy(() -> MutualRecognitionArrangement.SHAPE.readStored(text.getBytes(UTF_8)))
                .isInstanceOfSatisfying(
                        InvalidValue.class,
                        refusal -> assertThat(refusal.reasons())
                                .extracting(Reason::field)
                                .containsExactly("parties", "coveredTiers", "coveredRoles", "directions", "benefits"));
    }

    @Test
    void the_public_part_does_not_tell_who_it_is() {
        String json = new String(AeoAuthorisation.SHAPE.write(CERTIFIED), UTF_8);

        assertThat(json).doesNotContain("AEOSG", "201512345", "Straits", "STP", "FORWARDER");
    }

    @Test
    void a_code_begins_with_aeo_and_its_country() {
        assertThat(new AeoCode("AEOCN1234567890").country().code()).isEqualTo("CN");
        assertThat(reasonOf(() -> new AeoCode("AEOXX1234567890")).code()).isEqualTo("COUNTRY");
        assertThat(reasonOf(() -> new AeoCode("AEO")).code()).isEqualTo("FORM");
    }

    @Test
    void nobody_records_an_expiry() {
        assertThat(reasonOf(() -> change(AeoStatus.EXPIRED, "2026-11-10T00:00:00Z"))
                        .message())
                .startsWith("CONTRADICTION[status]");
    }

    private static AeoChange change(AeoStatus status, String from) {
        return new AeoChange(status, OffsetDateTime.parse(from), Optional.empty());
    }

    private static Instant instant(String time) {
        return OffsetDateTime.parse(time).toInstant();
    }
}
