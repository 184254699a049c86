package org.portolan.network.fabric.update;

import com.google.protobuf.InvalidProtocolBufferException;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hyperledger.fabric.protos.common.Config;
import org.hyperledger.fabric.protos.common.ConfigGroup;
import org.hyperledger.fabric.protos.common.ConfigValue;
import org.hyperledger.fabric.protos.msp.FabricMSPConfig;
import org.hyperledger.fabric.protos.msp.MSPConfig;
import org.portolan.network.msp.ChannelMsps;
import org.portolan.network.msp.Msp;
import org.portolan.network.msp.RefusedIdentity;

/**
 * Whose signatures the configuration in force still takes: a signature ends with its signer's certificate, by its date,
 * by revocation, or because its organisation left.
 */
final class SignersInForce {

    private static final List<String> GROUPS = List.of("Application", "Orderer");
    private static final String MSP = "MSP";

    private final Set<String> organisations;
    private final Map<String, ChannelMsps> members;

    private SignersInForce(Set<String> organisations, Map<String, ChannelMsps> members) {
        this.organisations = Set.copyOf(organisations);
        this.members = Map.copyOf(members);
    }

    static SignersInForce of(Config current, Clock clock) {
        Set<String> organisations = new HashSet<>();
        Map<String, ChannelMsps> members = new HashMap<>();
        for (String kind : GROUPS) {
            ConfigGroup group = current.getChannelGroup().getGroupsOrDefault(kind, ConfigGroup.getDefaultInstance());
            organisations.addAll(group.getGroupsMap().keySet());
            group.getGroupsMap()
                    .values()
                    .forEach(organisation -> msp(organisation)
                            .ifPresent(msp -> members.putIfAbsent(msp.mspId(), ChannelMsps.from(List.of(msp), clock))));
        }
        return new SignersInForce(organisations, members);
    }

    /** Why a signature counts for nothing now; the orderers would pass it over. */
    Optional<String> objection(UpdateSignature signature) {
        ChannelMsps known = members.get(signature.mspId());
        if (known == null) {
            return organisations.contains(signature.mspId())
                    ? Optional.empty()
                    : Optional.of("the channel has no such organisation");
        }
        try {
            known.identify(signature.identity());
            return Optional.empty();
        } catch (RefusedIdentity e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private static Optional<Msp> msp(ConfigGroup organisation) {
        try {
            ConfigValue value = organisation.getValuesOrDefault(MSP, ConfigValue.getDefaultInstance());
            FabricMSPConfig config = FabricMSPConfig.parseFrom(
                    MSPConfig.parseFrom(value.getValue()).getConfig());
            return config.getRootCertsCount() == 0 ? Optional.empty() : Optional.of(Msp.of(config));
        } catch (InvalidProtocolBufferException | IllegalArgumentException _) {
            // A definition that this program cannot judge is left to the orderers.
            return Optional.empty();
        }
    }
}
