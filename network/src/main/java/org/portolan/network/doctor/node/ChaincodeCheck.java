package org.portolan.network.doctor.node;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hyperledger.fabric.protos.peer.lifecycle.QueryChaincodeDefinitionsArgs;
import org.hyperledger.fabric.protos.peer.lifecycle.QueryChaincodeDefinitionsResult;
import org.hyperledger.fabric.protos.peer.lifecycle.QueryInstalledChaincodesArgs;
import org.hyperledger.fabric.protos.peer.lifecycle.QueryInstalledChaincodesResult;
import org.portolan.network.doctor.finding.Check;
import org.portolan.network.doctor.finding.Finding;
import org.portolan.network.fabric.peer.Call;
import org.portolan.network.fabric.peer.PeerRefused;
import org.portolan.network.fabric.peer.PeerSession;

/** Whether each peer can run the chaincodes that the channel agreed on, in the versions of those definitions. */
public final class ChaincodeCheck implements Check {

    private static final String CHECK = "chaincodes";
    private static final String LIFECYCLE = "_lifecycle";
    private static final String PEER_ITSELF = "";

    private final List<PeerSession> peers;
    private final String channel;
    private final Map<String, Long> planned;

    /** The planned sequences, by name, are empty where the examiner knows no topology. */
    public ChaincodeCheck(List<PeerSession> peers, String channel, Map<String, Long> planned) {
        this.peers = List.copyOf(peers);
        this.channel = channel;
        this.planned = Map.copyOf(planned);
    }

    /** A chaincode in a version, as a definition names it and as a peer says that it has it. */
    record Chaincode(String name, String version, long sequence) {

        boolean isSameVersionAs(Chaincode other) {
            return name.equals(other.name) && version.equals(other.version);
        }
    }

    @Override
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        for (PeerSession peer : peers) {
            try {
                findings.addAll(judge(peer.peer(), agreed(peer), usable(peer)));
            } catch (PeerRefused | InvalidProtocolBufferException e) {
                findings.add(Finding.warning(
                        peer.peer(),
                        CHECK,
                        "does not say which chaincodes it has: " + e.getMessage(),
                        "Name an administrator of its organisation in organisations.yaml, and see whether it runs."));
            }
        }
        return findings;
    }

    List<Finding> judge(String peer, List<Chaincode> agreed, List<Chaincode> usable) {
        List<Finding> findings = new ArrayList<>();
        for (Chaincode definition : agreed) {
            if (usable.stream().noneMatch(definition::isSameVersionAs)) {
                findings.add(
                        Finding.fault(
                                peer,
                                CHECK,
                                "has no package for %s %s, which the channel agreed on"
                                        .formatted(definition.name(), definition.version()),
                                "Install the package there and approve it for the organisation; until then it cannot endorse."));
            }
        }
        planned.forEach((name, sequence) -> {
            boolean there = agreed.stream()
                    .anyMatch(definition -> definition.name().equals(name) && definition.sequence() >= sequence);
            if (!there) {
                findings.add(Finding.fault(
                        peer,
                        CHECK,
                        "knows no definition of %s with sequence %d, which the topology asks for"
                                .formatted(name, sequence),
                        "Let the organisations approve and commit it: 'portolan chaincode status' shows who has not."));
            }
        });
        if (findings.isEmpty()) {
            findings.add(Finding.ok(peer, CHECK, "has the packages of " + names(agreed)));
        }
        return findings;
    }

    private static String names(List<Chaincode> chaincodes) {
        return String.join(
                ", ",
                chaincodes.stream()
                        .map(each -> each.name() + " " + each.version())
                        .toList());
    }

    private List<Chaincode> agreed(PeerSession peer) throws PeerRefused, InvalidProtocolBufferException {
        ByteString answer = peer.query(Call.of(
                channel,
                LIFECYCLE,
                "QueryChaincodeDefinitions",
                QueryChaincodeDefinitionsArgs.getDefaultInstance().toByteString()));
        return QueryChaincodeDefinitionsResult.parseFrom(answer).getChaincodeDefinitionsList().stream()
                .map(each -> new Chaincode(each.getName(), each.getVersion(), each.getSequence()))
                .toList();
    }

    /** What a peer has a package for and its organisation has approved. */
    private List<Chaincode> usable(PeerSession peer) throws PeerRefused, InvalidProtocolBufferException {
        ByteString answer = peer.query(Call.of(
                PEER_ITSELF,
                LIFECYCLE,
                "QueryInstalledChaincodes",
                QueryInstalledChaincodesArgs.getDefaultInstance().toByteString()));
        return QueryInstalledChaincodesResult.parseFrom(answer).getInstalledChaincodesList().stream()
                .flatMap(installed -> installed
                        .getReferencesOrDefault(channel, QueryInstalledChaincodesResult.References.getDefaultInstance())
                        .getChaincodesList()
                        .stream())
                .map(each -> new Chaincode(each.getName(), each.getVersion(), 0))
                .toList();
    }
}
