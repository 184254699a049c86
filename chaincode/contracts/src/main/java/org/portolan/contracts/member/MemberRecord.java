package org.portolan.contracts.member;

import org.portolan.records.json.CanonicalJson;
import org.portolan.records.json.JsonInteger;
import org.portolan.records.json.JsonObject;
import org.portolan.records.json.StrictJson;
import org.portolan.records.member.Member;
import org.portolan.records.member.MemberJson;

/**
 * A member as it lies on the ledger: what it is, and how often customs decided on it since. The count stands under the
 * key that only a majority changes, so that no ballot of an earlier decision can be made to count again. Founders, and
 * members of before it was counted, have none.
 */
record MemberRecord(Member member, long decisions) {
    private static final String DECISIONS = "decisions";

    static MemberRecord read(byte[] utf8) {
        return StrictJson.readStored(
                utf8,
                fields -> new MemberRecord(
                        MemberJson.member(fields), fields.integer(DECISIONS).orElse(0L)));
    }

    byte[] write() {
        JsonObject.Builder json = JsonObject.builder();
        MemberJson.json(member).fields().forEach(json::put);
        return CanonicalJson.write(
                decisions == 0
                        ? json.build()
                        : json.put(DECISIONS, new JsonInteger(decisions)).build());
    }
}
