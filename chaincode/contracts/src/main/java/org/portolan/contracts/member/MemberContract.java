package org.portolan.contracts.member;

import static org.portolan.contracts.caller.ContractFunction.query;
import static org.portolan.contracts.caller.ContractFunction.transaction;

import java.util.List;
import org.portolan.contracts.caller.Access;
import org.portolan.contracts.caller.Call;
import org.portolan.contracts.caller.Contract;
import org.portolan.records.json.JsonObject;
import org.portolan.records.json.JsonValue;
import org.portolan.records.member.Member;
import org.portolan.records.member.MemberJson;
import org.portolan.records.member.MspId;
import org.portolan.records.member.Role;

/** The contract {@code member}, which both chaincodes carry, each with member records of its own. */
public final class MemberContract {
    private MemberContract() {}

    /** Its functions, under the protection that the chaincode uses. */
    public static Contract under(Protection protection) {
        Founding founding = new Founding(protection);
        Accession accession = new Accession(protection);
        Access deciding = Access.of(Role.ADMIN);
        // Who the members are is asked before there are any, to see whether the network is to be founded.
        return Contract.of(
                "member",
                transaction("found", deciding, founding::found, "members"),
                transaction("propose", deciding, accession::propose, "member"),
                transaction("approve", deciding, accession::approve, "mspId", "proposal"),
                transaction("takeBack", deciding, accession::takeBack, "mspId"),
                query("proposal", Members.only(Role.ADMIN, Role.AUDITOR), accession::read, "mspId"),
                query("list", Access.staff(), MemberContract::list),
                query("read", Access.staff(), MemberContract::read, "mspId"));
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
