package org.portolan.contracts.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.portolan.contracts.network.ContractNetwork.CERTIFICATE;
import static org.portolan.network.testnetwork.TestNetwork.CN;
import static org.portolan.network.testnetwork.TestNetwork.NZ;
import static org.portolan.network.testnetwork.TestNetwork.SG;
import static org.portolan.network.testnetwork.TestNetwork.SINGAPORE;

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
import org.portolan.records.fixture.Shipments;
import org.portolan.records.json.JsonObject;
import org.portolan.records.member.MspId;
import org.portolan.records.notice.Notice;
import org.portolan.records.notice.NoticeDetails;
import org.portolan.records.notice.NoticeId;
import org.portolan.records.notice.NoticeStatus;

@OnBothEngines
final class NoticeContractTest {
    private static final ConfidentialPart<NoticeDetails> DETAILS = ConfidentialPart.of(
            new NoticeDetails("Fumigated", "Open only after 24 hours.", List.of(Shipments.CONTAINER), List.of()),
            NoticeDetails.SHAPE,
            Salt.ofHex("3c".repeat(32)));

    private final ContractNetwork network = ContractNetwork.shared();

    @Test
    void a_port_tells_customs_and_nobody_else_what_it_found() {
        Notice notice = notice(SINGAPORE, SG, CN);
        send(notice, "operator", SINGAPORE, SG, CN).submit();

        for (String concerned : List.of(SINGAPORE, SG, CN)) {
            JsonObject part = named(
                            concerned,
                            concerned.equals(SINGAPORE) ? "operator" : "officer",
                            "notice:confidential",
                            notice)
                    .evaluate();
            assertThat(part.fields().get("confidential")).isEqualTo(NoticeDetails.SHAPE.json(DETAILS.content()));
        }
        assertThat(named(NZ, "officer", "notice:read", notice).evaluate()).isEqualTo(Notice.SHAPE.json(notice));
        assertThatThrownBy(() ->
                        named(NZ, "officer", "notice:confidential", notice).evaluate())
                .hasMessageStartingWith("NOT_ENTITLED: ");
    }

    @Test
    void is_sent_once_in_the_senders_own_name() {
        Notice notice = notice(SG, CN);
        send(notice, "officer", SG, CN).submit();

        assertThatThrownBy(() -> send(notice, "officer", SG, CN).submit())
                .hasMessageStartingWith("DUPLICATE_RECORD[noticeId]: ");
        Notice another = notice(SG, CN);
        assertThatThrownBy(() -> send(NZ, another, "officer").endorsedBy(NZ, CN).submit())
                .hasMessageStartingWith("NOT_THE_SENDER[sender]: ");
        assertThatThrownBy(() -> send(another, "gateway", SG, CN).submit()).hasMessageStartingWith("ROLE: ");
    }

    @Test
    void an_addressed_member_acknowledges_once_under_a_key_of_its_own() {
        Notice notice = notice(SG, CN);
        send(notice, "officer", SG, CN).submit();

        assertThatThrownBy(
                        () -> named(NZ, "officer", "notice:acknowledge", notice).submit())
                .hasMessageStartingWith("NOT_ADDRESSED: ");
        JsonObject said = named(CN, "officer", "notice:acknowledge", notice).submit();

        assertThat(Documents.text(said, "by")).isEqualTo(CN);
        assertThatThrownBy(
                        () -> named(CN, "officer", "notice:acknowledge", notice).submit())
                .hasMessageStartingWith("ALREADY_STATED: ");
    }

    @Test
    void is_withdrawn_by_its_sender_once_and_then_acknowledged_by_nobody() {
        Notice notice = notice(SG, CN);
        send(notice, "officer", SG, CN).submit();

        assertThatThrownBy(() -> withdraw(CN, notice).submit()).hasMessageStartingWith("NOT_THE_SENDER[sender]: ");
        withdraw(SG, notice).submit();

        assertThat(Documents.text(named(NZ, "officer", "notice:read", notice).evaluate(), "status"))
                .isEqualTo("WITHDRAWN");
        assertThatThrownBy(() -> withdraw(SG, notice).submit()).hasMessageStartingWith("STATUS: ");
        assertThatThrownBy(
                        () -> named(CN, "officer", "notice:acknowledge", notice).submit())
                .hasMessageStartingWith("STATUS: ");
    }

    private static Notice notice(String sender, String... addressed) {
        return new Notice(
                new NoticeId(UUID.randomUUID().toString()),
                new MspId(sender),
                Stream.of(addressed).map(MspId::new).toList(),
                Optional.empty(),
                OffsetDateTime.parse("2035-12-20T00:00:00Z"),
                NoticeStatus.SENT,
                DETAILS.digest());
    }

    private Calling send(Notice notice, String user, String... endorsers) {
        return send(notice.sender().id(), notice, user).endorsedBy(endorsers);
    }

    private Calling send(String caller, Notice notice, String user) {
        return network.as(caller, user)
                .call(CERTIFICATE, "notice:send")
                .with(Notice.SHAPE.write(notice))
                .confidentially(DETAILS);
    }

    private Calling withdraw(String caller, Notice notice) {
        return network.as(caller, "officer")
                .call(CERTIFICATE, "notice:withdraw")
                .with(notice.sender().id(), notice.noticeId().id())
                .endorsedBy(caller);
    }

    private Calling named(String caller, String user, String function, Notice notice) {
        return network.as(caller, user)
                .call(CERTIFICATE, function)
                .with(notice.sender().id(), notice.noticeId().id())
                .endorsedBy(caller);
    }
}
