package org.portolan.network.fabric.consenter;

import com.google.protobuf.InvalidProtocolBufferException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hyperledger.fabric.protos.common.ConfigGroup;
import org.hyperledger.fabric.protos.common.ConfigValue;
import org.hyperledger.fabric.protos.common.OrdererAddresses;
import org.portolan.network.address.Address;
import org.portolan.network.fabric.update.ChannelConfiguration;
import org.portolan.network.fabric.update.UpdateRefused;

/** The organisations that have orderers, with the addresses that clients and peers are told. Each has at least one. */
final class OrderingOrganisations {

    private static final String ENDPOINTS = "Endpoints";
    private static final String ADMINS = "Admins";
    private static final String READERS = "Readers";
    private static final String MSP = "MSP";

    private final ChannelConfiguration current;
    private final ConfigGroup.Builder orderers;

    OrderingOrganisations(ChannelConfiguration current, ConfigGroup.Builder orderers) {
        this.current = current;
        this.orderers = orderers;
    }

    void add(OrdererDescription added) throws UpdateRefused, InvalidProtocolBufferException {
        if (!orderers.containsGroups(added.mspId())) {
            orderers.putGroups(added.mspId(), newcomer(added.mspId()));
        }
        ConfigGroup.Builder organisation = orderers.putGroupsBuilderIfAbsent(added.mspId());
        List<String> addresses = new ArrayList<>(addresses(organisation.build()));
        addresses.add(added.address().toString());
        put(addresses, organisation);
    }

    /** An organisation whose last orderer goes no longer has a say in ordering. */
    void remove(Address removed) throws InvalidProtocolBufferException {
        for (Map.Entry<String, ConfigGroup> each :
                List.copyOf(orderers.getGroupsMap().entrySet())) {
            List<String> addresses = new ArrayList<>(addresses(each.getValue()));
            if (addresses.remove(removed.toString())) {
                if (addresses.isEmpty()) {
                    orderers.removeGroups(each.getKey());
                } else {
                    put(addresses, orderers.putGroupsBuilderIfAbsent(each.getKey()));
                }
            }
        }
    }

    /** A member of the channel that had no orderer: the same members, of whom any may be an orderer. */
    private ConfigGroup newcomer(String mspId) throws UpdateRefused {
        ConfigGroup member = current.group("Application").getGroupsMap().get(mspId);
        if (member == null) {
            throw new UpdateRefused("%s is not in channel %s; it must join before it can have an orderer"
                    .formatted(mspId, current.channel()));
        }
        return ConfigGroup.newBuilder()
                .setModPolicy(ADMINS)
                .putValues(MSP, member.getValuesOrThrow(MSP))
                .putPolicies(READERS, member.getPoliciesOrThrow(READERS))
                .putPolicies("Writers", member.getPoliciesOrThrow(READERS))
                .putPolicies(ADMINS, member.getPoliciesOrThrow(ADMINS))
                .build();
    }

    private static List<String> addresses(ConfigGroup organisation) throws InvalidProtocolBufferException {
        return OrdererAddresses.parseFrom(organisation
                        .getValuesOrDefault(ENDPOINTS, ConfigValue.getDefaultInstance())
                        .getValue())
                .getAddressesList();
    }

    private static void put(List<String> addresses, ConfigGroup.Builder organisation) {
        organisation
                .putValuesBuilderIfAbsent(ENDPOINTS)
                .setModPolicy(ADMINS)
                .setValue(OrdererAddresses.newBuilder()
                        .addAllAddresses(addresses)
                        .build()
                        .toByteString());
    }
}
