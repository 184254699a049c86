package org.portolan.contracts.owned;

import java.time.Instant;
import java.util.Optional;
import org.portolan.contracts.caller.Call;
import org.portolan.contracts.caller.Roles;
import org.portolan.contracts.member.Members;
import org.portolan.contracts.state.ChannelState;
import org.portolan.contracts.state.LedgerKey;
import org.portolan.records.json.JsonObject;
import org.portolan.records.json.JsonValue;
import org.portolan.records.json.StrictJson;
import org.portolan.records.member.Member;
import org.portolan.records.member.MspId;
import org.portolan.records.member.Role;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;

/** The member that acts by a call, and the role in which somebody acts for it. */
public record Actor(Call call, Member member, Role role) {

    static Actor of(Call call) {
        return new Actor(call, Members.ofCaller(call), Roles.ofCaller(call));
    }

    /** The MSP id by which the member owns its records. */
    public MspId id() {
        return member.mspId();
    }

    public ChannelState state() {
        return call.state();
    }

    /** The transaction's time, the same at every endorser; its caller has chosen it. */
    public Instant time() {
        return call.time();
    }

    /** Another member, as rules ask for those that a record names. */
    public Optional<Member> find(MspId named) {
        return Members.find(call.state(), named);
    }

    /** What lies in the member's own private store, which its own peers alone can read, to which an answer may add. */
    public JsonObject.Builder part(LedgerKey key) {
        JsonValue stored = state().getPrivate(id(), key)
                .map(StrictJson::value)
                .orElseThrow(() -> Reason.of(ReasonCode.NOT_HERE, "This peer does not hold the confidential part.")
                        .asException());
        JsonObject.Builder part = JsonObject.builder();
        if (stored instanceof JsonObject object) {
            object.fields().forEach(part::put);
        }
        return part;
    }
}
