package org.portolan.network.embedded.lifecycle;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import java.util.Optional;
import org.hyperledger.fabric.protos.peer.Response;
import org.hyperledger.fabric.protos.peer.lifecycle.CheckCommitReadinessArgs;
import org.hyperledger.fabric.protos.peer.lifecycle.CheckCommitReadinessResult;
import org.hyperledger.fabric.protos.peer.lifecycle.QueryChaincodeDefinitionArgs;
import org.hyperledger.fabric.protos.peer.lifecycle.QueryChaincodeDefinitionsResult;
import org.portolan.network.embedded.chaincode.Chaincodes;
import org.portolan.network.embedded.channel.ChaincodeDefinition;
import org.portolan.network.embedded.channel.ChannelSettings;
import org.portolan.network.msp.NodeOu;

/** _lifecycle: the queries of {@code peer lifecycle chaincode}; definitions come from the topology, all have approved. */
public final class ChaincodeQueries implements SystemChaincode {
    private static final String NAME = "_lifecycle";

    private final ChannelSettings settings;
    private final InstalledChaincodes installed;

    public ChaincodeQueries(ChannelSettings settings, Chaincodes chaincodes) {
        this.settings = settings;
        this.installed = new InstalledChaincodes(settings, chaincodes);
    }

    @Override
    public Response invoke(SystemInvocation invocation) {
        if (invocation.arguments().size() != 2) {
            return Responses.failure("lifecycle scc operations require exactly two arguments but received "
                    + invocation.arguments().size());
        }
        try {
            return switch (invocation.function()) {
                case "QueryChaincodeDefinition" -> definition(invocation.argument(1));
                case "QueryChaincodeDefinitions" -> Responses.success(definitions());
                case "CheckCommitReadiness" -> readiness(invocation.argument(1));
                case "QueryInstalledChaincodes" -> installed(invocation);
                default -> Responses.unknownFunction(NAME, invocation.function());
            };
        } catch (InvalidProtocolBufferException e) {
            return Responses.failure("failed to invoke backing implementation of '" + invocation.function()
                    + "': arguments cannot be read: " + e.getMessage());
        }
    }

    private Response definition(ByteString argument) throws InvalidProtocolBufferException {
        String name = QueryChaincodeDefinitionArgs.parseFrom(argument).getName();
        Optional<Message> definition =
                settings.chaincode(name).map(found -> DefinitionMessages.newDefinition(found, settings.mspIds()));
        return definition
                .map(Responses::success)
                .orElseGet(() -> Responses.failure(404, "namespace " + name + " is not defined"));
    }

    private QueryChaincodeDefinitionsResult definitions() {
        QueryChaincodeDefinitionsResult.Builder result = QueryChaincodeDefinitionsResult.newBuilder();
        settings.chaincodes().stream()
                .map(DefinitionMessages::newListedDefinition)
                .forEach(result::addChaincodeDefinitions);
        return result.build();
    }

    /** Definitions cannot be committed here, so only the next sequence of a definition would be ready, by nobody. */
    private Response readiness(ByteString argument) throws InvalidProtocolBufferException {
        CheckCommitReadinessArgs asked = CheckCommitReadinessArgs.parseFrom(argument);
        long current = settings.chaincode(asked.getName())
                .map(ChaincodeDefinition::sequence)
                .orElse(0L);
        if (asked.getSequence() != current + 1) {
            return Responses.failure("failed to invoke backing implementation of 'CheckCommitReadiness': requested"
                    + " sequence is " + asked.getSequence() + ", but new definition must be sequence " + (current + 1));
        }
        CheckCommitReadinessResult.Builder result = CheckCommitReadinessResult.newBuilder();
        settings.mspIds().forEach(mspId -> result.putApprovals(mspId, false));
        return Responses.success(result.build());
    }

    private Response installed(SystemInvocation invocation) {
        if (!invocation.creator().nodeOus().contains(NodeOu.ADMIN)) {
            return Responses.failure("Failed to authorize invocation due to failed ACL check: the identity is not an"
                    + " admin of " + invocation.creator().mspId());
        }
        return Responses.success(installed.list());
    }
}
