package org.portolan.network.fabric.lifecycle;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.List;
import java.util.Optional;
import org.hyperledger.fabric.protos.peer.lifecycle.ApproveChaincodeDefinitionForMyOrgArgs;
import org.hyperledger.fabric.protos.peer.lifecycle.ChaincodeSource;
import org.hyperledger.fabric.protos.peer.lifecycle.CommitChaincodeDefinitionArgs;
import org.hyperledger.fabric.protos.peer.lifecycle.InstallChaincodeArgs;
import org.portolan.network.fabric.chaincode.ChaincodePackage;
import org.portolan.network.fabric.peer.Call;
import org.portolan.network.fabric.peer.PeerRefused;
import org.portolan.network.fabric.peer.PeerSession;
import org.portolan.network.launch.LaunchFailed;
import org.portolan.network.topology.Chaincode;

/** What an organisation's administrator does so that the channel agrees on a chaincode. */
public final class ChaincodeAgreement {

    private static final String LIFECYCLE = "_lifecycle";
    private static final String PEER_ITSELF = "";

    private final PeerSession session;
    private final String channel;
    private final LifecycleQueries queries;

    public ChaincodeAgreement(PeerSession session, String channel) {
        this.session = session;
        this.channel = channel;
        this.queries = new LifecycleQueries(session, channel);
    }

    /** Installs the package on the peer unless it is there. */
    public void ensureInstalled(ChaincodePackage chaincode) throws PeerRefused, InvalidProtocolBufferException {
        if (!queries.installed().contains(chaincode.id())) {
            session.query(lifecycle(
                    PEER_ITSELF,
                    "InstallChaincode",
                    InstallChaincodeArgs.newBuilder()
                            .setChaincodeInstallPackage(ByteString.copyFrom(chaincode.content()))
                            .build()
                            .toByteString()));
        }
    }

    /** Refuses a chaincode that the channel has not agreed on, or on another definition of it. */
    public void requireAgreedOn(Chaincode chaincode) throws PeerRefused, InvalidProtocolBufferException, LaunchFailed {
        Optional<CommittedChaincode> committed = queries.committed(chaincode.name());
        if (committed.isEmpty()) {
            throw new LaunchFailed("The topology has chaincode %s, on which channel %s has not agreed"
                    .formatted(chaincode.name(), channel));
        }
        committed.get().requireSame(chaincode);
    }

    /** Approves the definition and the package for the organisation, unless that is done. */
    public void ensureApproved(Chaincode chaincode, String packageId)
            throws PeerRefused, InvalidProtocolBufferException, LaunchFailed {
        Optional<CommittedChaincode> committed = queries.committed(chaincode.name());
        if (committed.isPresent() && committed.get().sequence() >= chaincode.sequence()) {
            // A topology from before an upgrade would start processes of a version that nobody asks any more.
            committed.get().requireSame(chaincode);
        }
        if (hasApproved(chaincode, packageId)) {
            return;
        }
        ByteString approval = ApproveChaincodeDefinitionForMyOrgArgs.newBuilder()
                .setName(chaincode.name())
                .setVersion(chaincode.version())
                .setSequence(chaincode.sequence())
                .setEndorsementPlugin("escc")
                .setValidationPlugin("vscc")
                .setValidationParameter(policy(chaincode))
                .setSource(ChaincodeSource.newBuilder()
                        .setLocalPackage(ChaincodeSource.Local.newBuilder().setPackageId(packageId)))
                .build()
                .toByteString();
        session.submit(lifecycle(channel, "ApproveChaincodeDefinitionForMyOrg", approval), session.mspId());
    }

    /** Whether the approval in force is of this very definition: an organisation may approve another before the commit. */
    private boolean hasApproved(Chaincode chaincode, String packageId) throws InvalidProtocolBufferException {
        return queries.approval(chaincode.name(), chaincode.sequence())
                .filter(approved ->
                        approved.getSource().getLocalPackage().getPackageId().equals(packageId)
                                && approved.getVersion().equals(chaincode.version())
                                && approved.getValidationParameter().equals(policy(chaincode)))
                .isPresent();
    }

    /** Commits the definition, once enough organisations have approved it. */
    public void commit(Chaincode chaincode, List<String> approvers) throws PeerRefused, InvalidProtocolBufferException {
        ByteString definition = CommitChaincodeDefinitionArgs.newBuilder()
                .setName(chaincode.name())
                .setVersion(chaincode.version())
                .setSequence(chaincode.sequence())
                .setEndorsementPlugin("escc")
                .setValidationPlugin("vscc")
                .setValidationParameter(policy(chaincode))
                .build()
                .toByteString();
        session.submit(lifecycle(channel, "CommitChaincodeDefinition", definition), approvers.toArray(String[]::new));
    }

    private static ByteString policy(Chaincode chaincode) {
        return EndorsementPolicies.parse(chaincode.endorsementPolicy()).toByteString();
    }

    private static Call lifecycle(String channel, String function, ByteString argument) {
        return Call.of(channel, LIFECYCLE, function, argument);
    }
}
