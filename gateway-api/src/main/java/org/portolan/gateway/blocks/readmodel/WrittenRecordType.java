package org.portolan.gateway.blocks.readmodel;

import java.util.List;
import java.util.function.Function;
import org.portolan.gateway.blocks.content.BlockContent;
import org.portolan.gateway.blocks.content.LedgerTransaction;
import org.portolan.records.member.MspId;
import org.portolan.records.reason.InvalidValue;

/**
 * One kind of record that anybody may append in its own name, under keys of three attributes. A record counts only if the
 * writer that it names created the transaction, and if it lies under the key that its content gives it; keys of the
 * movement chaincode have no policies of their own.
 */
public record WrittenRecordType<T>(
        String kind, Function<byte[], T> reader, Function<T, MspId> writer, Function<T, List<String>> key) {
    private static final String NAMESPACE = "movement";

    /** Takes a record that counts, by the number of its write in the transaction, and answers false when it does not fit those before it. */
    @FunctionalInterface
    public interface Taker<T> {
        boolean take(LedgerTransaction transaction, int write, T content);
    }

    /** Hands over each record of this kind in a block, in the block's order, and notes what does not count. */
    public void forEach(BlockContent block, Refusals refusals, Taker<T> taker) {
        for (var transaction : block.transactions()) {
            for (int number = 0; number < transaction.writes().size(); number++) {
                var write = transaction.writes().get(number);
                if (write.namespace().equals(NAMESPACE) && write.key().is(kind, 3)) {
                    take(transaction, number, refusals, taker);
                }
            }
        }
    }

    private void take(LedgerTransaction transaction, int number, Refusals refusals, Taker<T> taker) {
        var write = transaction.writes().get(number);
        try {
            var content = reader.apply(write.value().toByteArray());
            if (!transaction.creator().equals(writer.apply(content).id())) {
                refuse(RefusalReason.FOREIGN_WRITER, transaction, refusals);
            } else if (!write.key().attributes().equals(key.apply(content))
                    || !taker.take(transaction, number, content)) {
                refuse(RefusalReason.WRONG_KEY, transaction, refusals);
            }
        } catch (InvalidValue unreadable) {
            refuse(RefusalReason.UNREADABLE, transaction, refusals);
        }
    }

    private void refuse(RefusalReason reason, LedgerTransaction transaction, Refusals refusals) {
        refusals.add(reason, transaction.position(), kind + " by " + transaction.creator());
    }
}
