package org.portolan.gateway.edi.syntax;

import java.util.List;

/** Reading an interchange, or one message or container of it, ended here. */
public final class EdiRefused extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<Refusal> refusals;

    EdiRefused(Refusal refusal) {
        this(List.of(refusal));
    }

    /** Several faults of one thing, one at least. */
    public EdiRefused(List<Refusal> refusals) {
        super(refusals.getFirst().reason().message(), null, false, false);
        this.refusals = List.copyOf(refusals);
    }

    /** What is wrong, and where: the first fault. */
    public Refusal refusal() {
        return refusals.getFirst();
    }

    /** All that was found to be wrong. */
    public List<Refusal> refusals() {
        return refusals;
    }
}
