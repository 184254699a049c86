package org.portolan.network.fabric.consenter;

import com.google.protobuf.InvalidProtocolBufferException;
import java.util.function.Consumer;
import org.hyperledger.fabric.protos.common.Config;
import org.hyperledger.fabric.protos.common.ConfigGroup;
import org.hyperledger.fabric.protos.common.ConfigValue;
import org.hyperledger.fabric.protos.orderer.ConsensusType;
import org.portolan.network.address.Address;
import org.portolan.network.fabric.update.ChannelConfiguration;
import org.portolan.network.fabric.update.UpdateRefused;

/**
 * Changes of who orders for a channel, one orderer at a time, as Raft demands it. Each gives the wanted configuration:
 * consenters, the addresses that clients are told, and what follows from them.
 */
public final class Consenters {

    private static final String ORDERER = "Orderer";

    private final ChannelConfiguration current;

    private Consenters(ChannelConfiguration current) {
        this.current = current;
    }

    /** Those of this configuration, on which each change here is based; it is not changed itself. */
    public static Consenters of(ChannelConfiguration current) {
        return new Consenters(current);
    }

    /** With one more orderer. */
    public Config with(OrdererDescription added) throws UpdateRefused {
        return changed(orderers -> {
            ordering(orderers).add(added);
            new OrderingOrganisations(current, orderers).add(added);
        });
    }

    /** Without the orderer at an address. */
    public Config without(Address removed) throws UpdateRefused {
        return changed(orderers -> {
            ordering(orderers).remove(removed);
            new OrderingOrganisations(current, orderers).remove(removed);
        });
    }

    /** With the certificates that the orderer at this address has now. */
    public Config renewed(OrdererDescription renewed) throws UpdateRefused {
        return changed(orderers -> ordering(orderers).renew(renewed));
    }

    private interface Change {
        void to(ConfigGroup.Builder orderers) throws UpdateRefused, InvalidProtocolBufferException;
    }

    private Config changed(Change change) throws UpdateRefused {
        ConfigGroup.Builder orderers = current.group(ORDERER).toBuilder();
        try {
            change.to(orderers);
        } catch (InvalidProtocolBufferException e) {
            throw new UpdateRefused("The configuration of the orderers cannot be read", e);
        }
        Consumer<ConfigGroup.Builder> put = channel -> channel.putGroups(ORDERER, orderers.build());
        return current.changed(put);
    }

    private static ConsenterList ordering(ConfigGroup.Builder orderers)
            throws UpdateRefused, InvalidProtocolBufferException {
        ConsensusType type =
                ConsensusType.parseFrom(orderers.getValuesOrDefault("ConsensusType", ConfigValue.getDefaultInstance())
                        .getValue());
        return switch (type.getType()) {
            case "etcdraft" -> new RaftConsenters(orderers, type);
            case "BFT" -> new SmartBftConsenters(orderers);
            default ->
                throw new UpdateRefused(
                        "Orderers of kind '%s' cannot be added, removed or renewed; those of Raft and SmartBFT can"
                                .formatted(type.getType()));
        };
    }
}
