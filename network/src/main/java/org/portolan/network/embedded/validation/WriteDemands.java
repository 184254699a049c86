package org.portolan.network.embedded.validation;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.hyperledger.fabric.protos.common.SignaturePolicyEnvelope;
import org.hyperledger.fabric.protos.peer.MetaDataKeys;
import org.hyperledger.fabric.protos.peer.StaticCollectionConfig;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.portolan.network.embedded.channel.ChaincodeDefinition;
import org.portolan.network.embedded.channel.ChannelSettings;
import org.portolan.network.embedded.channel.ImplicitCollections;
import org.portolan.network.embedded.ledger.state.StateSnapshot;
import org.portolan.network.embedded.ledger.transaction.NamespaceSet;
import org.portolan.network.policy.SignaturePolicies;

/**
 * Which policies the writes to one namespace must all satisfy: a key's own where it has one, else its collection's,
 * else the chaincode's; and the chaincode's where nothing else was asked.
 */
final class WriteDemands {
    private static final String CHANNEL_ENDORSEMENT = "/Channel/Application/Endorsement";

    private final ChannelSettings settings;
    private final StateSnapshot before;

    WriteDemands(ChannelSettings settings, StateSnapshot before) {
        this.settings = settings;
        this.before = before;
    }

    /** {@code changed} tells the keys whose policy an earlier transaction of the same block writes. */
    Set<SignaturePolicyEnvelope> of(String namespace, Optional<NamespaceSet> set, Predicate<WrittenKey> changed)
            throws RefusedTransaction {
        ChaincodeDefinition chaincode = settings.chaincode(namespace)
                .orElseThrow(() -> new RefusedTransaction(
                        TxValidationCode.INVALID_CHAINCODE, "chaincode " + namespace + " is not defined"));
        Set<SignaturePolicyEnvelope> demands = new LinkedHashSet<>();
        if (set.isPresent()) {
            boolean keyLevel = before.hasMetadata(namespace);
            for (WrittenKey key : WrittenKey.all(set.get())) {
                if (changed.test(key)) {
                    throw failure("the policy of a key it writes is changed by an earlier transaction of the block");
                }
                Optional<SignaturePolicyEnvelope> own = keyLevel ? policyOf(key) : Optional.empty();
                demands.add(own.isPresent() ? own.get() : fallback(chaincode, key));
            }
        }
        if (demands.isEmpty()) {
            demands.add(chaincode.endorsementPolicy());
        }
        return demands;
    }

    private Optional<SignaturePolicyEnvelope> policyOf(WrittenKey key) throws RefusedTransaction {
        Map<String, ByteString> metadata = key.isPrivate()
                ? before.privateMetadata(key.namespace(), key.collection(), key.key())
                : before.metadata(key.namespace(), key.key().toStringUtf8());
        ByteString policy = metadata.getOrDefault(MetaDataKeys.VALIDATION_PARAMETER.name(), ByteString.EMPTY);
        if (policy.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(SignaturePolicyEnvelope.parseFrom(policy));
        } catch (InvalidProtocolBufferException e) {
            throw failure("the policy of a key it writes does not parse, so nobody satisfies it");
        }
    }

    private SignaturePolicyEnvelope fallback(ChaincodeDefinition chaincode, WrittenKey key) throws RefusedTransaction {
        if (!key.isPrivate()) {
            return chaincode.endorsementPolicy();
        }
        Optional<String> owner = ImplicitCollections.owner(key.collection());
        if (owner.isPresent()) {
            return ofOwner(owner.get());
        }
        StaticCollectionConfig collection = chaincode
                .collection(key.collection())
                .orElseThrow(() -> failure("no such collection " + key.collection() + " in " + chaincode.name()));
        return ofCollection(chaincode, collection);
    }

    private SignaturePolicyEnvelope ofOwner(String mspId) throws RefusedTransaction {
        if (!settings.mspIds().contains(mspId)) {
            throw failure("no organisation of the channel has the MSP id " + mspId);
        }
        return SignaturePolicies.peerOf(mspId);
    }

    private SignaturePolicyEnvelope ofCollection(ChaincodeDefinition chaincode, StaticCollectionConfig collection)
            throws RefusedTransaction {
        if (!collection.hasEndorsementPolicy()) {
            return chaincode.endorsementPolicy();
        }
        if (collection.getEndorsementPolicy().hasSignaturePolicy()) {
            return collection.getEndorsementPolicy().getSignaturePolicy();
        }
        String reference = collection.getEndorsementPolicy().getChannelConfigPolicyReference();
        if (!reference.equals(CHANNEL_ENDORSEMENT)) {
            throw failure("collection " + collection.getName() + " refers to an unknown policy " + reference);
        }
        return SignaturePolicies.majorityOfPeers(settings.mspIds());
    }

    private static RefusedTransaction failure(String message) {
        return new RefusedTransaction(TxValidationCode.ENDORSEMENT_POLICY_FAILURE, message);
    }
}
