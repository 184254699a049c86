package org.portolan.gateway.network;

import com.google.protobuf.InvalidProtocolBufferException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hyperledger.fabric.client.GatewayException;
import org.hyperledger.fabric.client.GatewayRuntimeException;
import org.hyperledger.fabric.client.Network;
import org.hyperledger.fabric.protos.common.BlockchainInfo;
import org.hyperledger.fabric.protos.peer.lifecycle.QueryChaincodeDefinitionsArgs;
import org.hyperledger.fabric.protos.peer.lifecycle.QueryChaincodeDefinitionsResult;
import org.portolan.gateway.GatewaySettings;
import org.portolan.gateway.ledger.connection.LedgerConnections;
import org.portolan.gateway.ledger.connection.Submitter;
import org.portolan.gateway.network.NetworkAnswer.ChaincodeShown;
import org.portolan.gateway.network.NetworkAnswer.PeerShown;
import org.portolan.records.member.MspId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks peers with the queries that Fabric's own tools use. A peer that is away is an answer, not a failure. */
@Component
final class PeerQueries {
    private static final Logger LOG = LoggerFactory.getLogger(PeerQueries.class);
    private static final String READER = "gateway";

    private final LedgerConnections connections;
    private final GatewaySettings settings;

    PeerQueries(LedgerConnections connections, GatewaySettings settings) {
        this.connections = connections;
        this.settings = settings;
    }

    List<PeerShown> peers() {
        return settings.organisations().keySet().stream()
                .sorted()
                .map(this::peer)
                .toList();
    }

    List<ChaincodeShown> chaincodes() {
        return ask(settings.administration(), PeerQueries::definitions).orElse(List.of());
    }

    private PeerShown peer(String mspId) {
        var height = height(mspId);
        return new PeerShown(mspId, height, height.isPresent());
    }

    private Optional<Long> height(String mspId) {
        return ask(
                mspId,
                network -> BlockchainInfo.parseFrom(
                                network.getContract("qscc").evaluateTransaction("GetChainInfo", network.getName()))
                        .getHeight());
    }

    private static List<ChaincodeShown> definitions(Network network)
            throws GatewayException, InvalidProtocolBufferException {
        var answer = network.getContract("_lifecycle")
                .newProposal("QueryChaincodeDefinitions")
                .addArguments(QueryChaincodeDefinitionsArgs.getDefaultInstance().toByteArray())
                .build()
                .evaluate();
        return QueryChaincodeDefinitionsResult.parseFrom(answer).getChaincodeDefinitionsList().stream()
                .map(definition ->
                        new ChaincodeShown(definition.getName(), definition.getVersion(), definition.getSequence()))
                .sorted(Comparator.comparing(ChaincodeShown::name))
                .toList();
    }

    private <T> Optional<T> ask(String mspId, Question<T> question) {
        try {
            var submitter = new Submitter(new MspId(mspId), reader(mspId));
            return Optional.of(question.ask(connections.network(submitter)));
        } catch (GatewayException | GatewayRuntimeException | IOException | IllegalStateException failure) {
            LOG.warn("The peer of {} does not answer: {}", mspId, failure.getMessage());
            return Optional.empty();
        }
    }

    /** The identity that is issued for reading, or any other that the organisation gave us. */
    private String reader(String mspId) throws IOException {
        Path folder = settings.usersFolder(mspId);
        try (Stream<Path> users = Files.list(folder)) {
            return users.map(user -> user.getFileName().toString())
                    .min(Comparator.<String, Boolean>comparing(user -> !user.equals(READER))
                            .thenComparing(Comparator.naturalOrder()))
                    .orElseThrow(() -> new IllegalStateException("There is no signing identity"));
        }
    }

    private interface Question<T> {
        T ask(Network network) throws GatewayException, IOException;
    }
}
