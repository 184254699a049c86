package org.portolan.network.embedded.validation;

import com.google.protobuf.InvalidProtocolBufferException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hyperledger.fabric.protos.common.SignaturePolicyEnvelope;
import org.hyperledger.fabric.protos.ledger.rwset.TxReadWriteSet;
import org.portolan.network.embedded.channel.ChannelSettings;
import org.portolan.network.embedded.ledger.state.StateSnapshot;
import org.portolan.network.embedded.ledger.transaction.NamespaceSet;
import org.portolan.network.embedded.ledger.transaction.ReadWriteSet;

/** The policies that a read-write set will be judged by: chaincode, collection and key level. */
public final class EndorsementDemands {
    private EndorsementDemands() {}

    /**
     * For choosing endorsers after a first simulation: every policy returned must be satisfied. Throws
     * {@link IllegalArgumentException} where no endorsement could make these results valid.
     */
    public static List<SignaturePolicyEnvelope> of(
            String chaincode, TxReadWriteSet results, ChannelSettings settings, StateSnapshot state) {
        try {
            Set<SignaturePolicyEnvelope> demands = new LinkedHashSet<>();
            WriteDemands writes = new WriteDemands(settings, state);
            Map<String, Optional<NamespaceSet>> namespaces = WrittenNamespaces.of(chaincode, ReadWriteSet.of(results));
            for (Map.Entry<String, Optional<NamespaceSet>> namespace : namespaces.entrySet()) {
                demands.addAll(writes.of(namespace.getKey(), namespace.getValue(), key -> false));
            }
            return List.copyOf(demands);
        } catch (RefusedTransaction e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalArgumentException("the results do not parse", e);
        }
    }
}
