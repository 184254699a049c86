package org.portolan.network.launch;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.grpc.Grpc;
import io.grpc.ManagedChannel;
import io.grpc.TlsChannelCredentials;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hyperledger.fabric.client.Gateway;
import org.hyperledger.fabric.client.GatewayException;
import org.portolan.network.testnetwork.TestUsers;

/** One organisation, one orderer, one chaincode, every port a free one: the files of it, and a way to talk to it. */
public final class SmallNetwork {

    private static final String IDENTITIES = """
            organisations:
              - name: customs
                mspId: CustomsMSP
                peers: [peer0]
                users: [{name: officer, role: officer}, {name: admin, role: admin, nodeOu: admin}]
              - {name: orderer, mspId: OrdererMSP, orderers: [orderer0]}
            """;
    private static final String TOPOLOGY = """
            channel: small
            organisations:
              - {name: customs, mspId: CustomsMSP, peers: [{name: peer0, address: "127.0.0.1:%d"}]}
            orderers:
              - {name: orderer0, organisation: orderer, mspId: OrdererMSP, address: "127.0.0.1:0"}
            chaincodes:
              - name: echo
                version: "1"
                endorsementPolicy: "OR('CustomsMSP.peer')"
                services: {customs: "127.0.0.1:0"}
            """;

    private final Path folder;

    private SmallNetwork(Path folder) {
        this.folder = folder;
    }

    /** The files in a folder; a peer port of 0 takes a free one. */
    public static SmallNetwork in(Path folder, int peerPort) throws IOException {
        SmallNetwork network = new SmallNetwork(folder);
        Files.writeString(network.identities(), IDENTITIES);
        Files.writeString(network.topology(), TOPOLOGY.formatted(peerPort));
        return network;
    }

    public Path identities() {
        return folder.resolve("organisations.yaml");
    }

    public Path topology() {
        return folder.resolve("network.yaml");
    }

    public Path data() {
        return folder.resolve("data");
    }

    NetworkPlan plan() throws IOException, LaunchFailed {
        return NetworkPlan.read(topology(), identities(), EchoContracts.command());
    }

    /** What the contract answers to an officer; its first word is the id of the contract's process. */
    public String ask(String word) throws IOException, GatewayException {
        ConnectionFile connection = ConnectionFile.read(data()).orElseThrow();
        ConnectionFile.Organisation customs = connection.organisations().getFirst();
        Path officer = Path.of(customs.users().get("officer"));
        ManagedChannel channel = Grpc.newChannelBuilder(
                        customs.peer(),
                        TlsChannelCredentials.newBuilder()
                                .trustManager(Path.of(customs.tlsCa()).toFile())
                                .build())
                .build();
        try (Gateway gateway = TestUsers.newGateway(customs.mspId(), officer.resolve("msp"))
                .connection(channel)
                .connect()) {
            byte[] answer =
                    gateway.getNetwork(connection.channel()).getContract("echo").evaluateTransaction("say", word);
            return new String(answer, UTF_8);
        } finally {
            channel.shutdownNow();
        }
    }

    /** The process of the contract. */
    public ProcessHandle contracts() throws IOException, GatewayException {
        return ProcessHandle.of(Long.parseLong(ask("hello").split(" ")[0])).orElseThrow();
    }
}
