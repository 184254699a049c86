package org.portolan.network.embedded.lifecycle;

import com.google.protobuf.ByteString;
import java.util.List;
import org.hyperledger.fabric.protos.peer.ApplicationPolicy;
import org.hyperledger.fabric.protos.peer.CollectionConfig;
import org.hyperledger.fabric.protos.peer.CollectionConfigPackage;
import org.hyperledger.fabric.protos.peer.lifecycle.QueryChaincodeDefinitionResult;
import org.hyperledger.fabric.protos.peer.lifecycle.QueryChaincodeDefinitionsResult;
import org.portolan.network.embedded.channel.ChaincodeDefinition;

/** Chaincode definitions in the form in which Fabric's life cycle answers them. */
final class DefinitionMessages {
    private static final String ENDORSEMENT_PLUGIN = "escc";
    private static final String VALIDATION_PLUGIN = "vscc";

    private DefinitionMessages() {}

    static QueryChaincodeDefinitionResult newDefinition(ChaincodeDefinition definition, List<String> mspIds) {
        QueryChaincodeDefinitionResult.Builder result = QueryChaincodeDefinitionResult.newBuilder()
                .setSequence(definition.sequence())
                .setVersion(definition.version())
                .setEndorsementPlugin(ENDORSEMENT_PLUGIN)
                .setValidationPlugin(VALIDATION_PLUGIN)
                .setValidationParameter(policy(definition))
                .setCollections(collections(definition));
        mspIds.forEach(mspId -> result.putApprovals(mspId, true));
        return result.build();
    }

    static QueryChaincodeDefinitionsResult.ChaincodeDefinition newListedDefinition(ChaincodeDefinition definition) {
        return QueryChaincodeDefinitionsResult.ChaincodeDefinition.newBuilder()
                .setName(definition.name())
                .setSequence(definition.sequence())
                .setVersion(definition.version())
                .setEndorsementPlugin(ENDORSEMENT_PLUGIN)
                .setValidationPlugin(VALIDATION_PLUGIN)
                .setValidationParameter(policy(definition))
                .setCollections(collections(definition))
                .build();
    }

    private static ByteString policy(ChaincodeDefinition definition) {
        return ApplicationPolicy.newBuilder()
                .setSignaturePolicy(definition.endorsementPolicy())
                .build()
                .toByteString();
    }

    private static CollectionConfigPackage collections(ChaincodeDefinition definition) {
        CollectionConfigPackage.Builder collections = CollectionConfigPackage.newBuilder();
        definition
                .collections()
                .forEach(collection ->
                        collections.addConfig(CollectionConfig.newBuilder().setStaticCollectionConfig(collection)));
        return collections.build();
    }
}
