package org.portolan.records.reason;

/** The answer to a question that may have no answer, and why it is so. */
public record Finding(Verdict verdict, Reason reason) {

    /** Whether the matter holds. */
    public enum Verdict {
        PROVEN,
        DISPROVEN,
        /** What would be needed to tell is not there. */
        UNKNOWN
    }

    /** It holds. */
    public static Finding proven(String code, String sentence) {
        return new Finding(Verdict.PROVEN, new Reason(code, "", sentence));
    }

    /** It does not hold. */
    public static Finding disproven(String code, String sentence) {
        return new Finding(Verdict.DISPROVEN, new Reason(code, "", sentence));
    }

    /** Nobody can tell from what there is. */
    public static Finding unknown(String code, String sentence) {
        return new Finding(Verdict.UNKNOWN, new Reason(code, "", sentence));
    }

    /** Whether it is proven to hold. */
    public boolean holds() {
        return verdict == Verdict.PROVEN;
    }
}
