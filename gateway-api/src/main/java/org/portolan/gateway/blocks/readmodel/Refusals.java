package org.portolan.gateway.blocks.readmodel;

import java.util.ArrayList;
import java.util.List;
import org.portolan.gateway.blocks.content.TransactionPosition;

/** What one block contains that must not be shown, although it is valid for Fabric. */
public final class Refusals {
    private final List<Refusal> found = new ArrayList<>();

    /** Notes a write that is not shown. The reason is a stable word for the metric, the detail is for the log. */
    public void add(RefusalReason reason, TransactionPosition position, String detail) {
        found.add(new Refusal(reason, position, detail));
    }

    /** What was refused, in the order of the block. */
    public List<Refusal> found() {
        return found;
    }

    /** One write that is not shown. */
    public record Refusal(RefusalReason reason, TransactionPosition position, String detail) {}
}
