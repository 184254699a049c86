package org.portolan.gateway.trace;

import java.util.Map;
import org.portolan.gateway.blocks.content.TransactionPosition;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.container.EventId;
import org.portolan.records.container.trail.Trail;

/**
 * A container's trail as of a block, with the transaction of each event.
 *
 * @param block the last block that told something new about the container, or the one that was asked for
 */
public record TracedContainer(
        ContainerNumber number, Trail trail, Map<EventId, TransactionPosition> transactions, long block, String tag) {

    /** Copies the transactions. */
    public TracedContainer {
        transactions = Map.copyOf(transactions);
    }
}
