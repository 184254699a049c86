package org.portolan.network.embedded.ledger.privatedata;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.portolan.network.embedded.ledger.store.KeyBytes;

/** Which transaction wrote a private set into which collection. */
public record SetPlace(long block, long transaction, String namespace, String collection) {
    byte[] encoded() {
        return new KeyBytes()
                .number(block)
                .number(transaction)
                .name(namespace)
                .text(collection)
                .build();
    }

    static SetPlace decoded(byte[] bytes) {
        ByteBuffer numbers = ByteBuffer.wrap(bytes);
        long block = numbers.getLong();
        long transaction = numbers.getLong();
        String names = new String(bytes, numbers.position(), numbers.remaining(), StandardCharsets.UTF_8);
        int end = names.indexOf(0);
        return new SetPlace(block, transaction, names.substring(0, end), names.substring(end + 1));
    }
}
