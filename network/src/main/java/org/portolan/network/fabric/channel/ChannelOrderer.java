package org.portolan.network.fabric.channel;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hyperledger.fabric.protos.common.Config;
import org.hyperledger.fabric.protos.common.ConfigGroup;
import org.hyperledger.fabric.protos.common.ConfigValue;
import org.hyperledger.fabric.protos.common.OrdererAddresses;
import org.hyperledger.fabric.protos.msp.FabricMSPConfig;
import org.hyperledger.fabric.protos.msp.MSPConfig;

/**
 * An orderer as the channel's configuration names it.
 *
 * @param tlsAuthorities the authorities behind its TLS certificate, as one PEM text
 */
public record ChannelOrderer(String mspId, String address, String tlsAuthorities) {

    /** The address without its port. */
    public String host() {
        return address.substring(0, address.lastIndexOf(':'));
    }

    /** All orderers of a configuration, by organisation. */
    public static List<ChannelOrderer> in(Config configuration) throws InvalidProtocolBufferException {
        Map<String, ConfigGroup> organisations = new TreeMap<>(configuration
                .getChannelGroup()
                .getGroupsOrDefault("Orderer", ConfigGroup.getDefaultInstance())
                .getGroupsMap());
        List<ChannelOrderer> orderers = new ArrayList<>();
        for (Map.Entry<String, ConfigGroup> organisation : organisations.entrySet()) {
            ByteString endpoints = value(organisation.getValue(), "Endpoints");
            String authorities = tlsAuthorities(organisation.getValue());
            for (String address : OrdererAddresses.parseFrom(endpoints).getAddressesList()) {
                orderers.add(new ChannelOrderer(organisation.getKey(), address, authorities));
            }
        }
        return List.copyOf(orderers);
    }

    private static String tlsAuthorities(ConfigGroup organisation) throws InvalidProtocolBufferException {
        FabricMSPConfig msp = FabricMSPConfig.parseFrom(
                MSPConfig.parseFrom(value(organisation, "MSP")).getConfig());
        StringBuilder authorities = new StringBuilder();
        msp.getTlsRootCertsList().forEach(each -> authorities.append(each.toStringUtf8()));
        msp.getTlsIntermediateCertsList().forEach(each -> authorities.append(each.toStringUtf8()));
        return authorities.toString();
    }

    private static ByteString value(ConfigGroup group, String name) {
        return group.getValuesOrDefault(name, ConfigValue.getDefaultInstance()).getValue();
    }
}
