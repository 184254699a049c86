package org.portolan.network.fabric.update;

import com.google.protobuf.InvalidProtocolBufferException;
import java.time.Clock;
import java.util.List;
import org.hyperledger.fabric.protos.common.Config;
import org.hyperledger.fabric.protos.common.ConfigGroup;
import org.hyperledger.fabric.protos.common.ConfigValue;
import org.hyperledger.fabric.protos.msp.FabricMSPConfig;
import org.hyperledger.fabric.protos.msp.MSPConfig;
import org.portolan.network.msp.ChannelMsps;
import org.portolan.network.msp.Msp;
import org.portolan.network.msp.NodeOu;
import org.portolan.network.msp.RefusedIdentity;
import org.portolan.network.msp.SigningIdentity;

/** An organisation's own definition of its members, wherever the channel has it: among peers, orderers, or both. */
public final class PublishedMsp {

    private static final List<String> GROUPS = List.of("Application", "Orderer");
    private static final String MSP = "MSP";

    private PublishedMsp() {}

    /** The configuration with this definition in place of the organisation's present one. */
    public static Config in(ChannelConfiguration current, Msp msp) throws UpdateRefused {
        if (GROUPS.stream().noneMatch(group -> current.group(group).containsGroups(msp.mspId()))) {
            throw new UpdateRefused("Channel %s has no organisation %s".formatted(current.channel(), msp.mspId()));
        }
        return current.changed(channel -> {
            for (String group : GROUPS) {
                if (current.group(group).containsGroups(msp.mspId())) {
                    put(msp, channel.putGroupsBuilderIfAbsent(group).putGroupsBuilderIfAbsent(msp.mspId()));
                }
            }
        });
    }

    /** Refuses a definition by which its publisher would no longer be an administrator, and could not mend it. */
    public static void requireAdministrator(Msp msp, SigningIdentity publisher, Clock clock) throws UpdateRefused {
        try {
            if (!ChannelMsps.from(List.of(msp), clock)
                    .identify(publisher.serialized())
                    .nodeOus()
                    .contains(NodeOu.ADMIN)) {
                throw new UpdateRefused("The signer is no administrator of %s".formatted(msp.mspId()));
            }
        } catch (RefusedIdentity e) {
            throw new UpdateRefused(
                    "Publishing this would lock %s out, for the signer is none of its members by it: %s"
                            .formatted(msp.mspId(), e.getMessage()),
                    e);
        }
    }

    private static void put(Msp msp, ConfigGroup.Builder organisation) {
        ConfigValue present = organisation.getValuesOrDefault(MSP, ConfigValue.getDefaultInstance());
        if (!isSame(present, msp.config())) {
            organisation.putValues(
                    MSP,
                    present.toBuilder()
                            .setValue(MSPConfig.newBuilder()
                                    .setConfig(msp.config().toByteString())
                                    .build()
                                    .toByteString())
                            .build());
        }
    }

    /** Other bytes may say the same, because they were written by another program. */
    private static boolean isSame(ConfigValue present, FabricMSPConfig msp) {
        try {
            return FabricMSPConfig.parseFrom(
                            MSPConfig.parseFrom(present.getValue()).getConfig())
                    .equals(msp);
        } catch (InvalidProtocolBufferException _) {
            return false;
        }
    }
}
