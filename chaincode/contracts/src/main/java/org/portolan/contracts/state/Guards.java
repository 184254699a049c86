package org.portolan.contracts.state;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.portolan.records.member.MspId;
import org.portolan.records.reason.Reason;

/**
 * A key for each member that only this member's peers may change. A transaction that creates something in a member's
 * name writes its guard key, without reading it: so creation too needs the member's signature, and such transactions
 * never conflict.
 */
public final class Guards {
    private static final String KIND = "guard";

    private Guards() {}

    /** The reason, if there is something under the key already that is to be made. */
    public static List<Reason> unlessNew(ChannelState state, LedgerKey key, Reason duplicate) {
        return state.get(key).isEmpty() ? List.of() : List.of(duplicate);
    }

    /** Sets up the guard of a member that joins. */
    public static void raise(ChannelState state, MspId member) {
        demand(state, member);
        state.entrust(key(member), Endorsers.only(member));
    }

    /** Makes the running transaction invalid without the signature of a peer of this member. */
    public static void demand(ChannelState state, MspId member) {
        // The value says nothing: the write is what counts, and the policy on the key outlives it.
        state.put(key(member), member.id().getBytes(StandardCharsets.UTF_8));
    }

    /** Stores a new record in a member's name: its creation and every change need that member's signature. */
    public static void create(ChannelState state, MspId owner, LedgerKey key, byte[] value) {
        state.put(key, value);
        state.entrust(key, Endorsers.only(owner));
        demand(state, owner);
    }

    private static LedgerKey key(MspId member) {
        return LedgerKey.of(KIND, member.id());
    }
}
