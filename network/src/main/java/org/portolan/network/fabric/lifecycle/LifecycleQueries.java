package org.portolan.network.fabric.lifecycle;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hyperledger.fabric.protos.peer.ApplicationPolicy;
import org.hyperledger.fabric.protos.peer.lifecycle.CheckCommitReadinessArgs;
import org.hyperledger.fabric.protos.peer.lifecycle.CheckCommitReadinessResult;
import org.hyperledger.fabric.protos.peer.lifecycle.QueryApprovedChaincodeDefinitionArgs;
import org.hyperledger.fabric.protos.peer.lifecycle.QueryApprovedChaincodeDefinitionResult;
import org.hyperledger.fabric.protos.peer.lifecycle.QueryChaincodeDefinitionArgs;
import org.hyperledger.fabric.protos.peer.lifecycle.QueryChaincodeDefinitionResult;
import org.hyperledger.fabric.protos.peer.lifecycle.QueryChaincodeDefinitionsArgs;
import org.hyperledger.fabric.protos.peer.lifecycle.QueryChaincodeDefinitionsResult;
import org.hyperledger.fabric.protos.peer.lifecycle.QueryInstalledChaincodesArgs;
import org.hyperledger.fabric.protos.peer.lifecycle.QueryInstalledChaincodesResult;
import org.portolan.network.fabric.peer.Call;
import org.portolan.network.fabric.peer.PeerRefused;
import org.portolan.network.fabric.peer.PeerSession;
import org.portolan.network.topology.Chaincode;

/** What an organisation's peer knows of chaincodes: packages, definitions, and who has approved them. */
public final class LifecycleQueries {

    private static final String LIFECYCLE = "_lifecycle";
    private static final String PEER_ITSELF = "";

    private final PeerSession session;
    private final String channel;

    public LifecycleQueries(PeerSession session, String channel) {
        this.session = session;
        this.channel = channel;
    }

    /** What the channel has committed, as this peer knows it. */
    public List<CommittedChaincode> committed() throws PeerRefused, InvalidProtocolBufferException {
        ByteString answer = ask(
                channel,
                "QueryChaincodeDefinitions",
                QueryChaincodeDefinitionsArgs.getDefaultInstance().toByteString());
        List<CommittedChaincode> committed = new ArrayList<>();
        for (QueryChaincodeDefinitionsResult.ChaincodeDefinition each :
                QueryChaincodeDefinitionsResult.parseFrom(answer).getChaincodeDefinitionsList()) {
            committed.add(CommittedChaincode.of(each));
        }
        return List.copyOf(committed);
    }

    /** The definition in force of this chaincode; nothing where the channel never had one. */
    public Optional<CommittedChaincode> committed(String name) throws PeerRefused, InvalidProtocolBufferException {
        return committed().stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /** Whether the channel has agreed on this definition or a later one, as this peer knows it. */
    public boolean isCommitted(Chaincode chaincode) throws PeerRefused, InvalidProtocolBufferException {
        return committed(chaincode.name())
                .filter(each -> each.sequence() >= chaincode.sequence())
                .isPresent();
    }

    /** The ids of the packages on this peer. */
    public List<String> installed() throws PeerRefused, InvalidProtocolBufferException {
        ByteString answer = ask(
                PEER_ITSELF,
                "QueryInstalledChaincodes",
                QueryInstalledChaincodesArgs.getDefaultInstance().toByteString());
        return QueryInstalledChaincodesResult.parseFrom(answer).getInstalledChaincodesList().stream()
                .map(QueryInstalledChaincodesResult.InstalledChaincode::getPackageId)
                .sorted()
                .toList();
    }

    /** The organisations that approved what is committed. */
    public List<String> approvers(String name) throws PeerRefused, InvalidProtocolBufferException {
        ByteString answer = ask(
                channel,
                "QueryChaincodeDefinition",
                QueryChaincodeDefinitionArgs.newBuilder().setName(name).build().toByteString());
        return QueryChaincodeDefinitionResult.parseFrom(answer).getApprovalsMap().entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** What this organisation has approved for a sequence; only its own peers know that in full. */
    public Optional<CommittedChaincode> approvedHere(String name, long sequence) throws InvalidProtocolBufferException {
        Optional<QueryApprovedChaincodeDefinitionResult> found = approval(name, sequence);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new CommittedChaincode(
                name,
                found.get().getVersion(),
                found.get().getSequence(),
                EndorsementPolicies.text(ApplicationPolicy.parseFrom(found.get().getValidationParameter()))));
    }

    /** The approval in force of this organisation for a sequence, with the package that it names. */
    Optional<QueryApprovedChaincodeDefinitionResult> approval(String name, long sequence)
            throws InvalidProtocolBufferException {
        try {
            return Optional.of(QueryApprovedChaincodeDefinitionResult.parseFrom(ask(
                    channel,
                    "QueryApprovedChaincodeDefinition",
                    QueryApprovedChaincodeDefinitionArgs.newBuilder()
                            .setName(name)
                            .setSequence(sequence)
                            .build()
                            .toByteString())));
        } catch (PeerRefused _) {
            // It refuses to name what was not approved.
            return Optional.empty();
        }
    }

    /** What each organisation of the channel has done about a definition that would be the next. */
    public Map<String, Approval> approvals(CommittedChaincode next) throws PeerRefused, InvalidProtocolBufferException {
        ByteString answer = ask(
                channel,
                "CheckCommitReadiness",
                CheckCommitReadinessArgs.newBuilder()
                        .setName(next.name())
                        .setVersion(next.version())
                        .setSequence(next.sequence())
                        .setEndorsementPlugin("escc")
                        .setValidationPlugin("vscc")
                        .setValidationParameter(EndorsementPolicies.parse(next.endorsementPolicy())
                                .toByteString())
                        .build()
                        .toByteString());
        CheckCommitReadinessResult result = CheckCommitReadinessResult.parseFrom(answer);
        Map<String, Approval> approvals = new TreeMap<>();
        result.getApprovalsMap().keySet().forEach(mspId -> approvals.put(mspId, Approval.of(result, mspId)));
        return approvals;
    }

    /** All there is to say about a chaincode; the definition that is to come is the one given, or what was approved here. */
    public ChaincodeStatus status(String name, Optional<CommittedChaincode> expected)
            throws PeerRefused, InvalidProtocolBufferException {
        Optional<CommittedChaincode> committed = committed(name);
        long sequence = committed.map(CommittedChaincode::sequence).orElse(0L) + 1;
        Optional<CommittedChaincode> next = expected.filter(each -> each.sequence() == sequence);
        if (next.isEmpty()) {
            next = approvedHere(name, sequence);
        }
        return new ChaincodeStatus(
                name,
                committed,
                committed.isPresent() ? approvers(name) : List.of(),
                installed().stream().filter(id -> id.startsWith(name + "_")).toList(),
                next,
                next.isPresent() ? approvals(next.get()) : Map.of());
    }

    private ByteString ask(String where, String function, ByteString argument) throws PeerRefused {
        return session.query(Call.of(where, LIFECYCLE, function, argument));
    }
}
