package org.portolan.network.embedded.chaincode;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.portolan.network.testnetwork.TestNetwork.CHANNEL;
import static org.portolan.network.testnetwork.TestNetwork.CN;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.hyperledger.fabric.client.Contract;
import org.hyperledger.fabric.client.Gateway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.network.embedded.chaincode.ChaincodeTls.ClientKeyPair;
import org.portolan.network.embedded.node.ChaincodeSettings;
import org.portolan.network.testnetwork.ContractProcess;
import org.portolan.network.testnetwork.TestNetwork;

@Timeout(120)
class ContractProcessTest {
    private static final String CONTRACT = "org.portolan.network.testnetwork.contract.TestContract";

    @TempDir
    private Path folder;

    private TestNetwork network;
    private ContractProcess process;
    private Gateway gateway;
    private Contract contract;

    @BeforeEach
    void start() {
        network = TestNetwork.start(
                folder, Duration.ofSeconds(10), new ChaincodeSettings("alone", "1", 1, "OR('CNCustomsMSP.peer')"));
        process = ContractProcess.start(CONTRACT, "alone_1:0");
        network.connectChaincode(CN, "alone", "127.0.0.1", process.port());
        network.awaitReady();
        gateway = network.gateway(CN, "officer");
        contract = gateway.getNetwork(CHANNEL).getContract("alone");
    }

    @AfterEach
    void stop() {
        gateway.close();
        network.close();
        process.close();
    }

    @Test
    void a_contract_process_that_comes_back_is_used_again() throws Exception {
        contract.submitTransaction("put", "before", "crash");
        process.close();
        await().until(() -> !network.node().readiness().ready());
        assertThat(network.node().readiness().waitingFor()).containsExactly("chaincode alone of " + CN);

        process = ContractProcess.start(CONTRACT, "alone_1:0", process.port());
        network.awaitReady();

        assertThat(evaluate("get", "before")).isEqualTo("crash");
    }

    @Test
    void a_transaction_waits_a_moment_for_its_contract_process() throws Exception {
        process.close();
        await().until(() -> !network.node().readiness().ready());
        Future<String> waiting = Executors.newVirtualThreadPerTaskExecutor().submit(() -> evaluate("get", "x"));

        process = ContractProcess.start(CONTRACT, "alone_1:0", process.port());

        assertThat(waiting.get()).isEmpty();
    }

    @Test
    void without_its_contract_process_a_transaction_fails_with_its_address() throws Exception {
        process.close();
        await().until(() -> !network.node().readiness().ready());

        assertThatThrownBy(() -> evaluate("get", "x"))
                .hasStackTraceContaining(
                        "chaincode alone is not connected: no contract process at 127.0.0.1:" + process.port());
        process = ContractProcess.start(CONTRACT, "alone_1:0", process.port());
    }

    @Test
    void a_contract_that_takes_too_long_is_given_up() {
        assertThatThrownBy(() -> evaluate("slow", "10500"))
                .hasStackTraceContaining("timeout expired while executing transaction");
    }

    @Test
    void many_transactions_share_one_stream() throws Exception {
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<byte[]>> submitted = IntStream.range(0, 100)
                    .mapToObj(i -> clients.submit(() -> contract.submitTransaction("putMany", "client" + i, "20", "v")))
                    .toList();
            for (Future<byte[]> transaction : submitted) {
                transaction.get();
            }
        }

        assertThat(evaluate("range", "client", "client~").lines()).hasSize(2000);
    }

    @Test
    void an_organisation_without_the_chaincode_has_its_proposals_endorsed_by_those_with_it() throws Exception {
        try (Gateway port = network.gateway(TestNetwork.TIANJIN, "operator")) {
            port.getNetwork(CHANNEL).getContract("alone").submitTransaction("put", "from-port", "value");
        }

        assertThat(evaluate("get", "from-port")).isEqualTo("value");
    }

    @Test
    void peer_and_contract_process_know_each_other_by_mutual_tls() throws Exception {
        Path tls = TestNetwork.identities(CN).peerTls("peer0");
        Path certificate = tls.resolve("server.crt");
        Path key = tls.resolve("server.key");
        Path authority = tls.resolve("ca.crt");
        try (ContractProcess secured =
                ContractProcess.startWithMutualTls(CONTRACT, "alone_1:0", certificate, key, authority)) {
            network.connectChaincode(CN, "alone", newService(secured, authority, Optional.empty()));
            assertThatThrownBy(() -> evaluate("get", "x")).hasStackTraceContaining("chaincode alone is not connected");

            network.connectChaincode(
                    CN, "alone", newService(secured, authority, Optional.of(new ClientKeyPair(certificate, key))));
            network.awaitReady();

            assertThat(evaluate("putAndGet", "secured", "value")).isEmpty();
        }
    }

    private static ChaincodeService newService(
            ContractProcess process, Path authority, Optional<ClientKeyPair> clientKeyPair) {
        return new ChaincodeService(
                "127.0.0.1", process.port(), Optional.of(new ChaincodeTls(authority, clientKeyPair)));
    }

    private String evaluate(String function, String... arguments) throws Exception {
        return new String(contract.evaluateTransaction(function, arguments), UTF_8);
    }
}
