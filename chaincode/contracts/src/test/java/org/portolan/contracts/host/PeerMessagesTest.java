package org.portolan.contracts.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portolan.contracts.network.ContractNetwork.CERTIFICATE;
import static org.portolan.contracts.network.ContractNetwork.MOVEMENT;
import static org.portolan.network.testnetwork.TestNetwork.CN;
import static org.portolan.network.testnetwork.TestNetwork.NZ;
import static org.portolan.network.testnetwork.TestNetwork.SG;
import static org.portolan.network.testnetwork.TestNetwork.TIANJIN;

import com.google.protobuf.ByteString;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hyperledger.fabric.protos.peer.ChaincodeMessage;
import org.hyperledger.fabric.protos.peer.ChaincodeMessage.Type;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.portolan.contracts.caller.ContractSet;
import org.portolan.contracts.network.ContractNetwork;
import org.portolan.contracts.network.Documents;
import org.portolan.contracts.network.Fresh;
import org.portolan.contracts.state.PeerMessages;
import org.portolan.contracts.state.PeerOffer;
import org.portolan.network.testnetwork.OnBothEngines;
import org.portolan.records.container.ContainerMovement;
import org.portolan.records.container.code.EventCode;
import org.portolan.records.fixture.Certificates;
import org.portolan.records.fixture.Members;
import org.portolan.records.fixture.Shipments;
import org.portolan.records.json.JsonObject;
import org.portolan.records.member.MemberJson;
import org.portolan.records.origin.CertificateOfOrigin;

/** China's contracts write in batches and are watched; Singapore's peer is taken for one that offers no batches. */
@OnBothEngines
final class PeerMessagesTest {
    private static final List<Type> ASKED = new CopyOnWriteArrayList<>();
    private static ContractNetwork network;

    @BeforeAll
    static void start() {
        network = ContractNetwork.start();
        for (String chaincode : new String[] {MOVEMENT, CERTIFICATE}) {
            ContractSet genuine = TestHosts.genuine(chaincode);
            network.run(CN, chaincode, (stub, peer) -> genuine.answer(stub, new Watched(peer)));
            network.run(SG, chaincode, (stub, peer) -> genuine.answer(stub, new WithoutOffer(peer)));
        }
        network.awaitReady();
        network.founded();
    }

    @AfterAll
    static void stop() {
        network.close();
    }

    @Test
    void a_thousand_events_are_read_and_written_in_one_message_each_and_the_same_as_one_by_one() {
        List<ContainerMovement> thousand = new ArrayList<>();
        OffsetDateTime start = OffsetDateTime.parse("2026-10-01T00:00:00+08:00");
        for (int minute = 0; minute < 1_000; minute++) {
            thousand.add(Shipments.atTianjin(
                    EventCode.XSTK,
                    Members.cntxgPort(),
                    start.plusMinutes(minute).toString()));
        }
        ASKED.clear();

        // Valid only if both endorsers signed the same writes.
        JsonObject answer = network.as(TIANJIN, "operator")
                .call(MOVEMENT, "container:record")
                .with(Documents.events(thousand))
                .endorsedBy(CN, SG)
                .submit();

        assertThat(Documents.items(answer, "results")).hasSize(1_000);
        assertThat(ASKED).containsExactly(Type.GET_STATE_MULTIPLE, Type.WRITE_BATCH_STATE);
    }

    @Test
    void private_writes_and_policies_are_the_same_one_by_one() {
        CertificateOfOrigin certificate = Fresh.certificate(CN, "CN", SG);
        ASKED.clear();

        network.as(CN, "originOfficer")
                .call(CERTIFICATE, "origin:issue")
                .with(CertificateOfOrigin.SHAPE.write(certificate))
                .confidentially(Certificates.confidentialTea())
                .endorsedBy(CN, SG)
                .submit();

        assertThat(ASKED).containsExactly(Type.WRITE_BATCH_STATE);
        assertThat(network.as(SG, "officer")
                        .call(CERTIFICATE, "origin:confidential")
                        .with(CN, certificate.number().toString())
                        .evaluate()
                        .fields())
                .containsKey("confidential");
    }

    @Test
    void several_reads_are_one_message_where_the_peer_offers_it() {
        ASKED.clear();

        network.as(NZ, "admin")
                .call(MOVEMENT, "member:propose")
                .with(Documents.bytes(MemberJson.json(Members.cntxgPort())))
                .endorsedBy(CN, SG)
                .submit();

        assertThat(ASKED).containsExactly(Type.GET_STATE_MULTIPLE, Type.WRITE_BATCH_STATE);
    }

    private record Watched(PeerMessages peer) implements PeerMessages {
        @Override
        public ByteString ask(ChaincodeMessage.Type type, ByteString payload) {
            ASKED.add(type);
            return peer.ask(type, payload);
        }

        @Override
        public PeerOffer offer() {
            return peer.offer();
        }
    }

    private record WithoutOffer(PeerMessages peer) implements PeerMessages {
        @Override
        public ByteString ask(ChaincodeMessage.Type type, ByteString payload) {
            throw new IllegalStateException("asked for " + type + " although it is not offered");
        }

        @Override
        public PeerOffer offer() {
            return PeerOffer.SINGLES;
        }
    }
}
