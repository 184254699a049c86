package org.portolan.network.embedded.endorsement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.portolan.network.testnetwork.TestNetwork.CN;

import com.google.protobuf.ByteString;
import com.google.protobuf.Timestamp;
import io.grpc.StatusRuntimeException;
import java.util.function.UnaryOperator;
import org.hyperledger.fabric.client.Gateway;
import org.hyperledger.fabric.client.identity.Signer;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Header;
import org.hyperledger.fabric.protos.common.HeaderType;
import org.hyperledger.fabric.protos.gateway.ProposedTransaction;
import org.hyperledger.fabric.protos.peer.ChaincodeAction;
import org.hyperledger.fabric.protos.peer.EndorserGrpc;
import org.hyperledger.fabric.protos.peer.Proposal;
import org.hyperledger.fabric.protos.peer.ProposalResponse;
import org.hyperledger.fabric.protos.peer.ProposalResponsePayload;
import org.hyperledger.fabric.protos.peer.SignedProposal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.portolan.network.testnetwork.SharedNetwork;
import org.portolan.network.testnetwork.TestNetwork;
import org.portolan.network.testnetwork.TestUsers;

class EndorserServiceTest {
    private final TestNetwork network = SharedNetwork.network();
    private final Gateway gateway = network.gateway(CN, "officer");
    private final Signer signer = TestUsers.signer(TestNetwork.identities(CN).userMsp("officer"));

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void an_endorsement_carries_the_event_the_response_and_the_chaincodes_version() throws Exception {
        ProposalResponse response = process(header -> header, "announce", "endorsed", "content");

        ProposalResponsePayload payload = ProposalResponsePayload.parseFrom(response.getPayload());
        ChaincodeAction action = ChaincodeAction.parseFrom(payload.getExtension());
        assertThat(response.getVersion()).isEqualTo(1);
        assertThat(response.getEndorsement().getEndorser().toStringUtf8()).contains(CN);
        assertThat(action.getChaincodeId().getVersion()).isEqualTo("1");
        assertThat(action.getResponse()).isEqualTo(response.getResponse());
        assertThat(action.getEvents().toStringUtf8()).contains("content");
    }

    @Test
    void a_response_between_400_and_499_is_given_without_an_endorsement() throws Exception {
        ProposalResponse response = process(header -> header, "refuse", "400", "UNKNOWN: nothing");

        assertThat(response.getResponse().getMessage()).isEqualTo("UNKNOWN: nothing");
        assertThat(response.getPayload()).isEqualTo(ByteString.EMPTY);
        assertThat(response.hasEndorsement()).isFalse();
    }

    @Test
    void an_error_is_given_with_its_payload_and_without_an_endorsement() throws Exception {
        ProposalResponse response = process(header -> header, "refuse", "500", "MALFORMED: nothing");

        assertThat(response.getPayload()).isNotEqualTo(ByteString.EMPTY);
        assertThat(response.hasEndorsement()).isFalse();
    }

    @Test
    void a_channel_that_is_not_there_is_named() throws Exception {
        ProposalResponse response = process(header -> header.setChannelId("elsewhere"), "get", "x");

        assertThat(response.getResponse().getMessage()).isEqualTo("channel 'elsewhere' not found");
    }

    @Test
    void a_transaction_id_that_is_not_of_nonce_and_creator_is_refused() {
        assertRefused(header -> header.setTxId("1234"), "incorrectly computed txid '1234' -- expected '");
    }

    @Test
    void a_proposal_of_an_hour_ago_is_refused() {
        assertRefused(
                header -> header.setTimestamp(
                        Timestamp.newBuilder().setSeconds(header.getTimestamp().getSeconds() - 3600)),
                "request unauthorized due to incorrect timestamp");
    }

    @Test
    void an_epoch_is_refused() {
        assertRefused(header -> header.setEpoch(1), "epoch is non-zero");
    }

    @Test
    void another_kind_of_envelope_is_refused() {
        assertRefused(header -> header.setType(HeaderType.DELIVER_SEEK_INFO_VALUE), "invalid header type");
    }

    @Test
    void a_contract_needs_a_channel() throws Exception {
        ProposalResponse response = process(header -> header.clearChannelId(), "get", "x");

        assertThat(response.getResponse().getMessage()).contains("cannot be invoked without a channel");
    }

    private void assertRefused(UnaryOperator<ChannelHeader.Builder> change, String message) {
        assertThatThrownBy(() -> process(change, "get", "x"))
                .isInstanceOf(StatusRuntimeException.class)
                .hasMessageStartingWith("UNKNOWN: ")
                .hasMessageContaining(message);
    }

    private ProposalResponse process(UnaryOperator<ChannelHeader.Builder> change, String function, String... arguments)
            throws Exception {
        ProposedTransaction proposed = ProposedTransaction.parseFrom(gateway.getNetwork(TestNetwork.CHANNEL)
                .getContract(SharedNetwork.TWO_CUSTOMS)
                .newProposal(function)
                .addArguments(arguments)
                .build()
                .getBytes());
        Proposal proposal = Proposal.parseFrom(proposed.getProposal().getProposalBytes());
        Header header = Header.parseFrom(proposal.getHeader());
        ChannelHeader channelHeader = change.apply(ChannelHeader.parseFrom(header.getChannelHeader()).toBuilder())
                .build();
        ByteString changed = proposal.toBuilder()
                .setHeader(header.toBuilder()
                        .setChannelHeader(channelHeader.toByteString())
                        .build()
                        .toByteString())
                .build()
                .toByteString();
        return EndorserGrpc.newBlockingStub(network.connection(CN))
                .processProposal(SignedProposal.newBuilder()
                        .setProposalBytes(changed)
                        .setSignature(ByteString.copyFrom(signer.sign(sha256(changed))))
                        .build());
    }

    private static byte[] sha256(ByteString content) throws Exception {
        return java.security.MessageDigest.getInstance("SHA-256").digest(content.toByteArray());
    }
}
