package org.portolan.gateway.edi.syntax;

/** Reading an interchange, or one message of it, ended here. */
public final class EdiRefused extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    EdiRefused(Refusal refusal) {
        super(refusal.reason().message(), null, false, false);
        this.refusal = refusal;
    }

    /** What is wrong, and where. */
    public Refusal refusal() {
        return refusal;
    }
}
