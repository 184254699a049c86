package org.portolan.contracts.look;

import static org.portolan.contracts.caller.ContractFunction.transaction;

import org.portolan.contracts.caller.Access;
import org.portolan.contracts.caller.Call;
import org.portolan.contracts.caller.Confidential;
import org.portolan.contracts.caller.Contract;
import org.portolan.contracts.caller.Roles;
import org.portolan.contracts.member.Members;
import org.portolan.contracts.state.Guards;
import org.portolan.contracts.state.LedgerKey;
import org.portolan.records.digest.ConfidentialPart;
import org.portolan.records.json.JsonObject;
import org.portolan.records.json.JsonValue;
import org.portolan.records.look.LookDetails;
import org.portolan.records.look.LookReport;
import org.portolan.records.look.LookRules;
import org.portolan.records.member.Member;
import org.portolan.records.member.Role;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;

/**
 * The contract {@code look}: a report is written once and never changed, and what it says lies with the administration
 * to which it is made. The announcement names no container.
 */
public final class LookContract {
    private static final String KIND = "look";

    private LookContract() {}

    public static Contract contract() {
        return Contract.of(
                "look", transaction("report", Access.of(Role.GATEWAY, Role.OFFICER), LookContract::report, "report"));
    }

    private static JsonValue report(Call call) {
        Member caller = Members.ofCaller(call);
        LookReport report = LookReport.SHAPE.readStored(call.document(0));
        ConfidentialPart<LookDetails> details = Confidential.require(call, LookDetails.SHAPE);
        Call.refuseFor(LookRules.mayReport(caller, Roles.ofCaller(call), report, details, call.time()));
        Members.require(call.state(), report.toldTo());
        LedgerKey key =
                LedgerKey.of(KIND, report.reporter().id(), report.reportId().id());
        if (call.state().get(key).isPresent()) {
            throw Reason.at("reportId", ReasonCode.DUPLICATE_RECORD, "names a report that exists")
                    .asException();
        }
        Guards.create(call.state(), report.reporter(), key, LookReport.SHAPE.write(report));
        call.state().putPrivate(report.toldTo(), key, details.write());
        call.announce(
                "LooksReported",
                JsonObject.builder()
                        .put("reporter", report.reporter())
                        .put("toldTo", report.toldTo())
                        .build());
        return LookReport.SHAPE.json(report);
    }
}
