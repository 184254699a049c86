package org.portolan.network.embedded.ledger.blocks;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/**
 * What stands before each record: its length, its checksum, and a checksum of these two, so that a damaged length is
 * not mistaken for a record that was still being written.
 */
record RecordHeader(int length, int checksum) {
    static final int BYTES = 3 * Integer.BYTES;

    static RecordHeader of(byte[] content) {
        return new RecordHeader(content.length, checksum(ByteBuffer.wrap(content)));
    }

    ByteBuffer encoded() {
        ByteBuffer bytes = ByteBuffer.allocate(BYTES).putInt(length).putInt(checksum);
        return bytes.putInt(checksum(bytes.duplicate().flip())).flip();
    }

    boolean fits(byte[] content) {
        return checksum(ByteBuffer.wrap(content)) == checksum;
    }

    /** Throws {@link IllegalArgumentException} when the header is damaged. */
    static RecordHeader decoded(ByteBuffer bytes) {
        ByteBuffer guarded = bytes.duplicate().limit(bytes.position() + 2 * Integer.BYTES);
        RecordHeader header = new RecordHeader(bytes.getInt(), bytes.getInt());
        if (bytes.getInt() != checksum(guarded) || header.length < 0) {
            throw new IllegalArgumentException("the record's header is damaged");
        }
        return header;
    }

    private static int checksum(ByteBuffer bytes) {
        CRC32C crc = new CRC32C();
        crc.update(bytes);
        return (int) crc.getValue();
    }
}
