package org.portolan.gateway.founding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import io.grpc.Grpc;
import io.grpc.Server;
import io.grpc.Status;
import io.grpc.TlsServerCredentials;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.hyperledger.fabric.protos.gateway.EvaluateRequest;
import org.hyperledger.fabric.protos.gateway.EvaluateResponse;
import org.hyperledger.fabric.protos.gateway.GatewayGrpc;
import org.hyperledger.fabric.protos.peer.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.portolan.gateway.ledger.profile.Connection;
import org.portolan.network.testnetwork.TestNetwork;
import org.portolan.records.fixture.Members;
import org.portolan.records.json.CanonicalJson;
import org.portolan.records.json.JsonObject;
import org.portolan.records.member.MemberJson;

class FoundingTest {

    @Test
    void a_peer_that_is_not_there_is_told_with_what_to_check() throws IOException {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }

        assertThatThrownBy(() -> at(port, TestNetwork.CN).found(TestNetwork.CN, "[]"))
                .isInstanceOf(FoundingFailed.class)
                .hasMessage("The peer of CNCustomsMSP was not reached: nobody listens at 127.0.0.1:" + port
                        + "; see whether the node runs, and whether the address is right");
    }

    @Test
    void a_peer_of_another_authority_is_told_with_the_file() throws IOException {
        Path tls = TestNetwork.identities(TestNetwork.CN).peerTls("peer0");
        Server server = Grpc.newServerBuilderForPort(
                        0,
                        TlsServerCredentials.create(
                                tls.resolve("server.crt").toFile(),
                                tls.resolve("server.key").toFile()))
                .build()
                .start();
        try {
            assertThatThrownBy(() -> at(server.getPort(), TestNetwork.SG).found(TestNetwork.CN, "[]"))
                    .isInstanceOf(FoundingFailed.class)
                    .hasMessageStartingWith("The peer of CNCustomsMSP was not reached: 127.0.0.1:" + server.getPort()
                            + " shows a TLS certificate that "
                            + TestNetwork.identities(TestNetwork.SG).tlsAuthorityCertificate()
                            + " does not vouch for; see whether ");
        } finally {
            server.shutdownNow();
        }
    }

    @Test
    void a_peer_that_lets_a_question_fall_is_asked_again() throws Exception {
        Path tls = TestNetwork.identities(TestNetwork.CN).peerTls("peer0");
        AtomicInteger asked = new AtomicInteger();
        Server server = Grpc.newServerBuilderForPort(
                        0,
                        TlsServerCredentials.create(
                                tls.resolve("server.crt").toFile(),
                                tls.resolve("server.key").toFile()))
                .addService(new GatewayGrpc.GatewayImplBase() {
                    @Override
                    public void evaluate(EvaluateRequest request, StreamObserver<EvaluateResponse> answers) {
                        if (asked.incrementAndGet() == 1) {
                            answers.onError(Status.UNAVAILABLE.asException());
                            return;
                        }
                        answers.onNext(EvaluateResponse.newBuilder()
                                .setResult(Response.newBuilder().setPayload(ByteString.copyFrom(aMember())))
                                .build());
                        answers.onCompleted();
                    }
                })
                .build()
                .start();
        try {
            at(server.getPort(), TestNetwork.CN).found(TestNetwork.CN, "[]");

            assertThat(asked).as("twice for one chaincode, once for the other").hasValue(3);
        } finally {
            server.shutdownNow();
        }
    }

    @Test
    void a_peer_that_says_nothing_is_told_with_how_long_it_was_awaited() {
        assertThat(Unanswered.words(
                        Status.DEADLINE_EXCEEDED.asException(),
                        "127.0.0.1:7051",
                        Path.of("ca.pem"),
                        Duration.ofSeconds(30)))
                .hasValueSatisfying(words -> assertThat(words)
                        .startsWith("127.0.0.1:7051 did not answer within 30 s; see whether the node runs there"));
    }

    private static Founding at(int port, String authorityOf) {
        return new Founding(new Connection(
                TestNetwork.CHANNEL,
                List.of(new Connection.Organisation(
                        TestNetwork.CN,
                        "127.0.0.1:" + port,
                        TestNetwork.identities(authorityOf).tlsAuthorityCertificate(),
                        Map.of(
                                "admin",
                                TestNetwork.identities(TestNetwork.CN).users().resolve("admin"))))));
    }

    @Test
    void a_network_is_founded_when_the_ledger_lists_a_member() throws FoundingFailed {
        assertThat(Founding.hasMembers(aMember())).isTrue();
    }

    private static byte[] aMember() {
        return CanonicalJson.write(JsonObject.builder()
                .putItems("members", List.of(MemberJson.json(Members.cnCustoms())))
                .build());
    }

    @Test
    void and_not_when_it_lists_nobody_as_contracts_write_it() throws FoundingFailed {
        var list = JsonObject.builder().putItems("members", List.of()).build();

        assertThat(Founding.hasMembers(CanonicalJson.write(list))).isFalse();
    }

    // Words that the answer may hold say nothing, only whether a member is in the list.
    @ParameterizedTest
    @ValueSource(strings = {"{\"members\":[]}", "{\"fields\":[\"mspId\"],\"members\":[]}"})
    void and_not_when_it_lists_none(String list) throws FoundingFailed {
        assertThat(Founding.hasMembers(list.getBytes(UTF_8))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{\"members\":{\"mspId\":\"CNCustomsMSP\"}}", "{\"members\":["})
    void an_answer_that_is_not_understood_is_not_taken_for_an_unfounded_network(String answer) {
        assertThatThrownBy(() -> Founding.hasMembers(answer.getBytes(UTF_8)))
                .isInstanceOf(FoundingFailed.class)
                .hasMessageStartingWith("The ledger's list of members cannot be read: ");
    }
}
