package org.portolan.contracts.member;

import java.util.ArrayList;
import java.util.List;
import org.portolan.contracts.caller.Call;
import org.portolan.records.json.JsonObject;
import org.portolan.records.json.JsonValue;
import org.portolan.records.json.StrictJson;
import org.portolan.records.member.Member;
import org.portolan.records.member.MemberJson;
import org.portolan.records.member.MspId;
import org.portolan.records.reason.Outcome;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;
import org.portolan.records.reason.Reasons;

/** The founding of the network: its first members, all at once, one time. */
final class Founding {
    private static final int MOST = 200;

    private final Protection protection;

    Founding(Protection protection) {
        this.protection = protection;
    }

    JsonValue found(Call call) {
        List<Member> founders = founders(call.document(0));
        check(call, founders);
        List<MspId> customs = Members.customs(founders);
        founders.forEach(member -> protection.admit(call.state(), new MemberRecord(member, 0), customs));
        call.announce(
                "NetworkFounded",
                JsonObject.builder()
                        .putTexts(
                                "members", founders.stream().map(Member::mspId).toList())
                        .build());
        return MemberContract.members(founders);
    }

    private static List<Member> founders(byte[] document) {
        List<Member> founders = new ArrayList<>();
        List<Reason> faults = new ArrayList<>();
        for (Outcome<Member> outcome : StrictJson.readArray(document, "members", MOST, MemberJson::member)) {
            switch (outcome) {
                case Outcome.Accepted<Member>(Member member) -> founders.add(member);
                case Outcome.Refused<Member> refused -> faults.addAll(refused.reasons());
            }
        }
        Call.refuseFor(faults);
        return List.copyOf(founders);
    }

    private static void check(Call call, List<Member> founders) {
        if (!Members.all(call.state()).isEmpty()) {
            throw Reason.of(
                            ReasonCode.ALREADY_FOUNDED,
                            "The network has members; later ones are proposed and approved.")
                    .asException();
        }
        List<MspId> ids = founders.stream().map(Member::mspId).toList();
        Call.refuseFor(Reasons.allOf(
                Reasons.unless(
                        ids.stream().distinct().count() == ids.size(),
                        "members",
                        ReasonCode.DUPLICATE_MEMBER,
                        "A member stands more than once in the list."),
                Reasons.unless(
                        Members.customs(founders).contains(call.caller().member()),
                        "",
                        ReasonCode.NOT_A_FOUNDER,
                        "The network is founded by one of the customs administrations it lists.")));
    }
}
