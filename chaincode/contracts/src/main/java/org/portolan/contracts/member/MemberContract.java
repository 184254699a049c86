package org.portolan.contracts.member;

import static org.portolan.contracts.caller.ContractFunction.query;
import static org.portolan.contracts.caller.ContractFunction.transaction;

import java.util.List;
import org.portolan.contracts.caller.Call;
import org.portolan.contracts.caller.Contract;
import org.portolan.records.json.JsonObject;
import org.portolan.records.json.JsonValue;
import org.portolan.records.member.Member;
import org.portolan.records.member.MemberJson;
import org.portolan.records.member.MspId;

/** The contract {@code member}, which both chaincodes carry, each with member records of its own. */
public final class MemberContract {
    private MemberContract() {}

    /** Its functions, under the protection that the chaincode uses. */
    public static Contract under(Protection protection) {
        Founding founding = new Founding(protection);
        Accession accession = new Accession(protection);
        return Contract.of(
                "member",
                transaction("found", founding::found, "members"),
                transaction("propose", accession::propose, "member"),
                transaction("approve", accession::approve, "mspId"),
                query("list", MemberContract::list),
                query("read", MemberContract::read, "mspId"));
    }

    private static JsonValue list(Call call) {
        return members(Members.all(call.state()));
    }

    private static JsonValue read(Call call) {
        return MemberJson.json(Members.require(call.state(), new MspId(call.text(0))));
    }

    static JsonObject members(List<Member> members) {
        return JsonObject.builder()
                .putItems("members", members.stream().map(MemberJson::json).toList())
                .build();
    }
}
