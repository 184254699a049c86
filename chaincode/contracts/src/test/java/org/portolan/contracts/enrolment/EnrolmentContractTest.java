package org.portolan.contracts.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.portolan.contracts.network.ContractNetwork.CERTIFICATE;
import static org.portolan.network.testnetwork.TestNetwork.CN;
import static org.portolan.network.testnetwork.TestNetwork.NZ;
import static org.portolan.network.testnetwork.TestNetwork.SG;
import static org.portolan.network.testnetwork.TestNetwork.TIANJIN;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.portolan.contracts.network.Calling;
import org.portolan.contracts.network.ContractNetwork;
import org.portolan.contracts.network.Documents;
import org.portolan.network.testnetwork.OnBothEngines;
import org.portolan.records.digest.ConfidentialPart;
import org.portolan.records.digest.Salt;
import org.portolan.records.enrolment.EnrolmentDetails;
import org.portolan.records.enrolment.EnrolmentId;
import org.portolan.records.enrolment.EnrolmentStatus;
import org.portolan.records.enrolment.InterestProof;
import org.portolan.records.enrolment.ProofType;
import org.portolan.records.enrolment.TrackingEnrolment;
import org.portolan.records.enrolment.Validity;
import org.portolan.records.fixture.Shipments;
import org.portolan.records.json.JsonObject;
import org.portolan.records.json.JsonValue;
import org.portolan.records.member.MspId;
import org.portolan.records.trade.TraderIdentification;

@OnBothEngines
final class EnrolmentContractTest {
    private final ContractNetwork network = ContractNetwork.shared();

    @Test
    void a_gateway_opens_tracking_for_a_trader_and_only_the_administrations_concerned_learn_of_what() {
        ConfidentialPart<EnrolmentDetails> details = details(SG);
        TrackingEnrolment enrolment = enrolment(CN, details);

        open(CN, "gateway", enrolment, details, SG).submit();

        assertThat(named(TIANJIN, "gateway", "enrolment:read", enrolment).evaluate())
                .isEqualTo(TrackingEnrolment.SHAPE.json(enrolment));
        for (String concerned : new String[] {CN, SG}) {
            JsonObject part = named(concerned, "officer", "enrolment:confidential", enrolment)
                    .evaluate();
            assertThat(part.fields().get("confidential")).isEqualTo(EnrolmentDetails.SHAPE.json(details.content()));
        }
        assertThatThrownBy(() -> named(NZ, "officer", "enrolment:confidential", enrolment)
                        .evaluate())
                .hasMessageStartingWith("NOT_HERE: ");
    }

    @Test
    void is_withdrawn_once_and_at_its_own_administration() {
        ConfidentialPart<EnrolmentDetails> details = details();
        TrackingEnrolment enrolment = enrolment(CN, details);
        open(CN, "officer", enrolment, details).submit();

        assertThatThrownBy(() -> withdraw(SG, enrolment).submit()).hasMessageStartingWith("NO_ENROLMENT: ");
        withdraw(CN, enrolment).submit();

        assertThat(Documents.text(
                        named(SG, "officer", "enrolment:read", enrolment).evaluate(), "status"))
                .isEqualTo("WITHDRAWN");
        assertThatThrownBy(() -> withdraw(CN, enrolment).submit()).hasMessageStartingWith("STATUS: ");
    }

    @Test
    void is_opened_by_the_gateway_or_an_officer_of_the_administration_named() {
        ConfidentialPart<EnrolmentDetails> details = details();
        TrackingEnrolment enrolment = enrolment(CN, details);

        assertThatThrownBy(() -> open(SG, "gateway", enrolment, details).submit())
                .hasMessageStartingWith("NOT_THE_ADMINISTRATION[administration]: ");
        assertThatThrownBy(() -> open(TIANJIN, "operator", enrolment, details).submit())
                .hasMessageStartingWith("ROLE: ");
        assertThatThrownBy(() -> open(CN, "gateway", enrolment, details(NZ)).submit())
                .hasMessageStartingWith("PAYLOAD_HASH[payloadHash]: ");
    }

    @Test
    void an_enrolment_is_opened_once() {
        ConfidentialPart<EnrolmentDetails> details = details();
        TrackingEnrolment enrolment = enrolment(CN, details);
        open(CN, "gateway", enrolment, details).submit();

        assertThatThrownBy(() -> open(CN, "gateway", enrolment, details).submit())
                .hasMessageStartingWith("DUPLICATE_ENROLMENT[enrolmentId]: ");
    }

    @Test
    void is_paused_and_goes_on_and_expires_by_its_validity() {
        ConfidentialPart<EnrolmentDetails> details = details();
        TrackingEnrolment enrolment = enrolment(CN, details);
        open(CN, "gateway", enrolment, details).submit();

        assertThat(Documents.text(call(CN, "gateway", "pause", enrolment).submit(), "status"))
                .isEqualTo("PAUSED");
        assertThatThrownBy(() -> call(CN, "gateway", "pause", enrolment).submit())
                .hasMessageStartingWith("STATUS: ");
        assertThat(Documents.text(call(CN, "officer", "activate", enrolment).submit(), "status"))
                .isEqualTo("ACTIVE");
        // Its validity ended long ago: who wants to may say so.
        assertThat(Documents.text(call(CN, "gateway", "expire", enrolment).submit(), "status"))
                .isEqualTo("EXPIRED");
        assertThatThrownBy(() -> call(CN, "gateway", "activate", enrolment).submit())
                .hasMessageStartingWith("STATUS: ");
    }

    @Test
    void private_data_go_to_exactly_those_with_whom_it_is_shared_now() {
        ConfidentialPart<EnrolmentDetails> before = details(SG);
        ConfidentialPart<EnrolmentDetails> after = ConfidentialPart.of(
                before.content().sharedWith(List.of(new MspId(NZ))),
                EnrolmentDetails.SHAPE,
                Salt.ofHex("4d".repeat(32)));
        TrackingEnrolment enrolment = enrolment(CN, before);
        open(CN, "gateway", enrolment, before, SG).submit();

        call(CN, "gateway", "share", enrolment)
                .confidentially(after)
                .replacing(before)
                .endorsedBy(CN, NZ)
                .submit();

        assertThat(Documents.text(
                        named(SG, "officer", "enrolment:read", enrolment).evaluate(), "payloadHash"))
                .isEqualTo(after.digest().hex());
        for (String concerned : new String[] {CN, NZ}) {
            assertThat(confidential(concerned, enrolment)).isEqualTo(EnrolmentDetails.SHAPE.json(after.content()));
        }
        // What it was told before it keeps, and it is told nothing more.
        assertThat(confidential(SG, enrolment)).isEqualTo(EnrolmentDetails.SHAPE.json(before.content()));
        assertThatThrownBy(() -> call(CN, "gateway", "share", enrolment)
                        .confidentially(after)
                        .replacing(before)
                        .endorsedBy(CN, NZ)
                        .submit())
                .hasMessageStartingWith("PAYLOAD_HASH[former]: ");
    }

    @Test
    void a_trader_with_an_identity_changes_nobodys_enrolment() {
        ConfidentialPart<EnrolmentDetails> details = details();
        TrackingEnrolment enrolment = enrolment(CN, details);
        open(CN, "gateway", enrolment, details).submit();

        for (String function : new String[] {"activate", "pause", "withdraw", "expire", "share"}) {
            assertThatThrownBy(() -> call(CN, "trader", function, enrolment)
                            .confidentially(details)
                            .replacing(details)
                            .submit())
                    .as(function)
                    .hasMessageStartingWith("ROLE: ");
        }
        assertThatThrownBy(() ->
                        open(CN, "trader", enrolment(CN, details), details).submit())
                .hasMessageStartingWith("ROLE: ");
        assertThat(Documents.text(
                        named(CN, "officer", "enrolment:read", enrolment).evaluate(), "status"))
                .isEqualTo("ACTIVE");
    }

    @Test
    void only_those_who_need_it_read_enrolments() {
        ConfidentialPart<EnrolmentDetails> details = details();
        TrackingEnrolment enrolment = enrolment(CN, details);
        open(CN, "gateway", enrolment, details).submit();

        for (String user : new String[] {"originOfficer", "aeoOfficer", "trader", "admin"}) {
            for (String function : new String[] {"enrolment:read", "enrolment:confidential"}) {
                assertThatThrownBy(() -> named(CN, user, function, enrolment).evaluate())
                        .as(user + " " + function)
                        .hasMessageStartingWith("ROLE: ");
            }
        }
    }

    private JsonValue confidential(String reader, TrackingEnrolment enrolment) {
        return named(reader, "officer", "enrolment:confidential", enrolment)
                .evaluate()
                .fields()
                .get("confidential");
    }

    private Calling call(String mspId, String user, String function, TrackingEnrolment enrolment) {
        return network.as(mspId, user)
                .call(CERTIFICATE, "enrolment:" + function)
                .with(enrolment.enrolmentId().id())
                .endorsedBy(mspId);
    }

    private Calling open(
            String mspId,
            String user,
            TrackingEnrolment enrolment,
            ConfidentialPart<EnrolmentDetails> details,
            String... others) {
        return network.as(mspId, user)
                .call(CERTIFICATE, "enrolment:open")
                .with(TrackingEnrolment.SHAPE.write(enrolment))
                .confidentially(details)
                .endorsedBy(Stream.concat(Stream.of(mspId), Stream.of(others)).toArray(String[]::new));
    }

    private Calling withdraw(String mspId, TrackingEnrolment enrolment) {
        return network.as(mspId, "gateway")
                .call(CERTIFICATE, "enrolment:withdraw")
                .with(enrolment.enrolmentId().id());
    }

    private Calling named(String mspId, String user, String function, TrackingEnrolment enrolment) {
        return network.as(mspId, user)
                .call(CERTIFICATE, function)
                .with(enrolment.administration().id(), enrolment.enrolmentId().id());
    }

    private static TrackingEnrolment enrolment(String administration, ConfidentialPart<EnrolmentDetails> details) {
        return new TrackingEnrolment(
                new EnrolmentId(UUID.randomUUID().toString()),
                new MspId(administration),
                EnrolmentStatus.ACTIVE,
                details.digest());
    }

    private static ConfidentialPart<EnrolmentDetails> details(String... sharedWith) {
        TraderIdentification trader = new TraderIdentification("CN3501960001");
        EnrolmentDetails details = new EnrolmentDetails(
                trader,
                InterestProof.of(Shipments.CONTAINER, ProofType.BILL_OF_LADING, Shipments.BILL_OF_LADING, trader),
                new Validity(Optional.empty(), Optional.of(OffsetDateTime.parse("2020-01-01T00:00:00Z"))),
                List.of(sharedWith).stream().map(MspId::new).toList());
        return ConfidentialPart.of(details, EnrolmentDetails.SHAPE, Salt.ofHex("3c".repeat(32)));
    }
}
