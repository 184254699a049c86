package org.portolan.network.embedded.ledger.state;

import java.nio.ByteBuffer;

/** The block and the position in it of the transaction that last wrote a key. */
public record Version(long block, long transaction) {
    static final int BYTES = 2 * Long.BYTES;

    static Version decoded(ByteBuffer bytes) {
        return new Version(bytes.getLong(), bytes.getLong());
    }

    void encodeTo(ByteBuffer bytes) {
        bytes.putLong(block).putLong(transaction);
    }

    /** As read sets carry it. */
    public static Version of(org.hyperledger.fabric.protos.ledger.rwset.kvrwset.Version version) {
        return new Version(version.getBlockNum(), version.getTxNum());
    }

    /** As read sets carry it. */
    public org.hyperledger.fabric.protos.ledger.rwset.kvrwset.Version toProto() {
        return org.hyperledger.fabric.protos.ledger.rwset.kvrwset.Version.newBuilder()
                .setBlockNum(block)
                .setTxNum(transaction)
                .build();
    }
}
