package org.portolan.network.fabric.consenter;

import com.google.protobuf.InvalidProtocolBufferException;
import java.util.List;
import org.hyperledger.fabric.protos.common.ConfigGroup;
import org.hyperledger.fabric.protos.orderer.ConsensusType;
import org.hyperledger.fabric.protos.orderer.etcdraft.ConfigMetadata;
import org.hyperledger.fabric.protos.orderer.etcdraft.Consenter;
import org.portolan.network.address.Address;
import org.portolan.network.fabric.update.UpdateRefused;

/** Consenters of Raft, which know each other by their TLS certificates alone. */
final class RaftConsenters implements ConsenterList {

    private final ConfigGroup.Builder orderers;
    private final ConsensusType type;
    private final ConfigMetadata.Builder metadata;

    RaftConsenters(ConfigGroup.Builder orderers, ConsensusType type) throws InvalidProtocolBufferException {
        this.orderers = orderers;
        this.type = type;
        this.metadata = ConfigMetadata.parseFrom(type.getMetadata()).toBuilder();
    }

    @Override
    public void add(OrdererDescription added) throws UpdateRefused {
        ConsenterList.requireNoneAt(added.address(), addresses());
        metadata.addConsenters(consenter(added));
        write();
    }

    @Override
    public void remove(Address removed) throws UpdateRefused {
        int index = ConsenterList.requireAt(removed, addresses());
        ConsenterList.require(
                metadata.getConsentersCount() > 1,
                "%s is the only orderer of the channel; add another before it is removed",
                removed);
        metadata.removeConsenters(index);
        write();
    }

    @Override
    public void renew(OrdererDescription renewed) throws UpdateRefused {
        metadata.setConsenters(ConsenterList.requireAt(renewed.address(), addresses()), consenter(renewed));
        write();
    }

    private List<String> addresses() {
        return metadata.getConsentersList().stream()
                .map(each -> each.getHost() + ":" + each.getPort())
                .toList();
    }

    private static Consenter consenter(OrdererDescription orderer) {
        return Consenter.newBuilder()
                .setHost(orderer.address().host())
                .setPort(orderer.address().port())
                .setServerTlsCert(orderer.tls())
                .setClientTlsCert(orderer.tls())
                .build();
    }

    private void write() {
        orderers.putValuesBuilderIfAbsent("ConsensusType")
                .setValue(type.toBuilder()
                        .setMetadata(metadata.build().toByteString())
                        .build()
                        .toByteString());
    }
}
