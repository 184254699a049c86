package org.portolan.network.embedded.simulation;

import java.util.Optional;
import org.hyperledger.fabric.protos.ledger.rwset.TxPvtReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.TxReadWriteSet;
import org.hyperledger.fabric.protos.peer.ChaincodeInterest;

/** What a simulation leaves: the set for the block, the private sets for their holders, and whose endorsement matters. */
public record SimulationResults(
        TxReadWriteSet publicSet, Optional<TxPvtReadWriteSet> privateSet, ChaincodeInterest interest) {}
