package org.portolan.network.embedded.gateway.endorse;

import com.google.protobuf.InvalidProtocolBufferException;
import java.util.HashSet;
import java.util.Set;
import org.hyperledger.fabric.protos.common.MSPPrincipal;
import org.hyperledger.fabric.protos.common.MSPRole;
import org.hyperledger.fabric.protos.common.SignaturePolicyEnvelope;
import org.portolan.network.embedded.channel.ChannelSettings;

/** Which organisations may hold a collection's data. */
final class CollectionMembers {
    private static final String IMPLICIT_PREFIX = "_implicit_org_";

    private final ChannelSettings settings;

    CollectionMembers(ChannelSettings settings) {
        this.settings = settings;
    }

    Set<String> of(String chaincode, String collection) {
        if (collection.startsWith(IMPLICIT_PREFIX)) {
            return Set.of(collection.substring(IMPLICIT_PREFIX.length()));
        }
        return settings.chaincode(chaincode)
                .flatMap(definition -> definition.collection(collection))
                .map(config -> organisations(config.getMemberOrgsPolicy().getSignaturePolicy()))
                .orElse(Set.of());
    }

    private static Set<String> organisations(SignaturePolicyEnvelope policy) {
        Set<String> organisations = new HashSet<>();
        for (MSPPrincipal principal : policy.getIdentitiesList()) {
            try {
                organisations.add(MSPRole.parseFrom(principal.getPrincipal()).getMspIdentifier());
            } catch (InvalidProtocolBufferException e) {
                continue;
            }
        }
        return organisations;
    }
}
