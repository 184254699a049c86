package org.portolan.network.embedded.ledger.blocks;

import java.nio.ByteBuffer;

/** Where a record begins: the number of its file and the offset in it. */
public record Location(int file, long offset) {
    static final Location START = new Location(0, 0);

    byte[] encoded() {
        return ByteBuffer.allocate(Integer.BYTES + Long.BYTES)
                .putInt(file)
                .putLong(offset)
                .array();
    }

    static Location decoded(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new Location(buffer.getInt(), buffer.getLong());
    }
}
