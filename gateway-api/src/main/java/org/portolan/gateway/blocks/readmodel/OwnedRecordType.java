package org.portolan.gateway.blocks.readmodel;

import java.util.function.Function;
import org.portolan.gateway.blocks.content.BlockContent;
import org.portolan.gateway.blocks.content.StateWrite;
import org.portolan.records.member.MspId;

/**
 * One type of records that belong to a single member each, by the name and the number of attributes in their keys, and
 * how their content is read.
 */
public record OwnedRecordType<T>(String name, int attributes, Function<byte[], T> reader) {

    /** Takes a record that could be read; whether it may be shown is for the taker to ask of {@link OwnedRecords}. */
    @FunctionalInterface
    public interface Taker<T> {
        void take(OwnedRecords records, StateWrite write, T content);
    }

    /** Hands over each record of this type in a block, in the block's order. */
    public void forEach(BlockContent block, Refusals refusals, MspId administration, Taker<T> taker) {
        for (var transaction : block.transactions()) {
            var records = new OwnedRecords(transaction, refusals, administration);
            for (var write : transaction.writes()) {
                if (records.holds(write, name, attributes)) {
                    records.read(write, reader).ifPresent(content -> taker.take(records, write, content));
                }
            }
        }
    }
}
