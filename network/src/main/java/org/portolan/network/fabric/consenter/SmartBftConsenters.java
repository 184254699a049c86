package org.portolan.network.fabric.consenter;

import com.google.protobuf.InvalidProtocolBufferException;
import java.util.List;
import org.hyperledger.fabric.protos.common.ConfigGroup;
import org.hyperledger.fabric.protos.common.ConfigValue;
import org.hyperledger.fabric.protos.common.Consenter;
import org.hyperledger.fabric.protos.common.MSPPrincipal;
import org.hyperledger.fabric.protos.common.Orderers;
import org.hyperledger.fabric.protos.common.Policy;
import org.hyperledger.fabric.protos.common.SignaturePolicy;
import org.hyperledger.fabric.protos.common.SignaturePolicyEnvelope;
import org.hyperledger.fabric.protos.msp.SerializedIdentity;
import org.portolan.network.address.Address;
import org.portolan.network.fabric.update.UpdateRefused;

/**
 * Consenters of SmartBFT, which have a number and sign blocks. The policy for blocks names each of them and demands a
 * quorum; orderers accept no other one, so it is made anew with every change.
 */
final class SmartBftConsenters implements ConsenterList {

    /** With fewer, not even one may fail. */
    private static final int FEWEST = 4;

    private final ConfigGroup.Builder orderers;
    private final Orderers.Builder mapping;

    SmartBftConsenters(ConfigGroup.Builder orderers) throws InvalidProtocolBufferException {
        this.orderers = orderers;
        this.mapping =
                Orderers.parseFrom(orderers.getValuesOrDefault("Orderers", ConfigValue.getDefaultInstance())
                                .getValue())
                        .toBuilder();
    }

    @Override
    public void add(OrdererDescription added) throws UpdateRefused {
        ConsenterList.requireNoneAt(added.address(), addresses());
        int highest = mapping.getConsenterMappingList().stream()
                .mapToInt(Consenter::getId)
                .max()
                .orElse(0);
        mapping.addConsenterMapping(consenter(added, highest + 1));
        write();
    }

    @Override
    public void remove(Address removed) throws UpdateRefused {
        int index = ConsenterList.requireAt(removed, addresses());
        ConsenterList.require(
                mapping.getConsenterMappingCount() > FEWEST,
                "Without %s fewer than four orderers would be left, of which none may fail; add another before it is"
                        + " removed",
                removed);
        mapping.removeConsenterMapping(index);
        write();
    }

    @Override
    public void renew(OrdererDescription renewed) throws UpdateRefused {
        int index = ConsenterList.requireAt(renewed.address(), addresses());
        Consenter before = mapping.getConsenterMapping(index);
        ConsenterList.require(
                before.getMspId().equals(renewed.mspId()),
                "The orderer at %s is " + before.getMspId() + "'s, who alone can renew it",
                renewed.address());
        mapping.setConsenterMapping(index, consenter(renewed, before.getId()));
        write();
    }

    private List<String> addresses() {
        return mapping.getConsenterMappingList().stream()
                .map(each -> each.getHost() + ":" + each.getPort())
                .toList();
    }

    private static Consenter consenter(OrdererDescription orderer, int id) {
        return Consenter.newBuilder()
                .setId(id)
                .setHost(orderer.address().host())
                .setPort(orderer.address().port())
                .setMspId(orderer.mspId())
                .setIdentity(orderer.identity())
                .setServerTlsCert(orderer.tls())
                .setClientTlsCert(orderer.tls())
                .build();
    }

    private void write() {
        orderers.putValuesBuilderIfAbsent("Orderers").setValue(mapping.build().toByteString());
        orderers.putPoliciesBuilderIfAbsent("BlockValidation")
                .setPolicy(Policy.newBuilder()
                        .setType(Policy.PolicyType.SIGNATURE_VALUE)
                        .setValue(quorum(mapping.getConsenterMappingList()).toByteString()));
    }

    private static SignaturePolicyEnvelope quorum(List<Consenter> consenters) {
        int number = consenters.size();
        int mayFail = (number - 1) / 3;
        int needed = (number + mayFail + 2) / 2;
        SignaturePolicyEnvelope.Builder policy = SignaturePolicyEnvelope.newBuilder();
        SignaturePolicy.NOutOf.Builder some =
                SignaturePolicy.NOutOf.newBuilder().setN(needed);
        for (Consenter consenter : consenters) {
            some.addRules(SignaturePolicy.newBuilder().setSignedBy(policy.getIdentitiesCount()));
            policy.addIdentities(MSPPrincipal.newBuilder()
                    .setPrincipalClassification(MSPPrincipal.Classification.IDENTITY)
                    .setPrincipal(SerializedIdentity.newBuilder()
                            .setMspid(consenter.getMspId())
                            .setIdBytes(consenter.getIdentity())
                            .build()
                            .toByteString()));
        }
        return policy.setRule(SignaturePolicy.newBuilder().setNOutOf(some)).build();
    }
}
