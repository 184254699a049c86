package org.portolan.records.origin.preference;

import java.util.Optional;
import org.portolan.records.origin.statement.Statement;

/** Where a certificate stands at one importing administration ({@code origin.md} section 3). */
public enum PreferenceState {
    /** The issuer has sent it; the administration has said nothing. */
    SENT,
    /** The administration has it and can read it. */
    RECEIVED,
    /** It arrived at the administration, which cannot read or use it as it is. */
    NOT_READABLE,
    /** Preference is claimed on it, and a claim waits for its decision. */
    CLAIMED,
    /** Preference was granted on one declaration, and nothing is left. */
    GRANTED,
    /** Preference was granted for a part, and something is left. */
    PARTLY_USED,
    /** Preference was granted on several declarations, and nothing is left. */
    USED,
    /** Preference was refused, and granted on no other claim. */
    DENIED;

    /** What an administration's public word of former times comes to, if it said one. */
    public static PreferenceState of(Optional<Statement> said) {
        return said.map(statement -> statement.kind() == Statement.Kind.REJECTED ? DENIED : RECEIVED)
                .orElse(SENT);
    }
}
