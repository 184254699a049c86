package org.portolan.network.embedded.simulation;

import org.portolan.network.embedded.ledger.state.Version;

/** Turns the ledger's versions into those of a read set. */
final class Versions {
    private Versions() {}

    static org.hyperledger.fabric.protos.ledger.rwset.kvrwset.Version of(Version version) {
        return org.hyperledger.fabric.protos.ledger.rwset.kvrwset.Version.newBuilder()
                .setBlockNum(version.block())
                .setTxNum(version.transaction())
                .build();
    }
}
