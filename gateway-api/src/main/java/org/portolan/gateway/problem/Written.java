package org.portolan.gateway.problem;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whether a refused request left anything on the ledger. */
public enum Written {
    YES,
    NO,
    /** The outcome is not known yet; the operation named in the answer will tell. */
    UNKNOWN;

    @JsonValue
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
