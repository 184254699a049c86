package org.portolan.network.embedded.validation;

import java.util.List;
import org.hyperledger.fabric.protos.common.SignaturePolicyEnvelope;
import org.hyperledger.fabric.protos.ledger.rwset.TxReadWriteSet;
import org.portolan.network.embedded.channel.ChannelSettings;
import org.portolan.network.embedded.ledger.state.StateSnapshot;

/** The policies that a read-write set will be judged by: chaincode, collection and key level. */
public final class EndorsementDemands {
    private EndorsementDemands() {}

    /** For choosing endorsers after a first simulation; every policy returned must be satisfied. */
    public static List<SignaturePolicyEnvelope> of(
            TxReadWriteSet results, ChannelSettings settings, StateSnapshot state) {
        throw new UnsupportedOperationException();
    }
}
