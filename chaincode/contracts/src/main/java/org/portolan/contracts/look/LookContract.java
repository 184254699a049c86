package org.portolan.contracts.look;

import static org.portolan.records.reason.Reasons.unless;

import java.util.List;
import org.portolan.contracts.caller.Access;
import org.portolan.contracts.caller.Contract;
import org.portolan.contracts.owned.Act;
import org.portolan.contracts.owned.Actor;
import org.portolan.contracts.owned.LifeCycle;
import org.portolan.records.digest.ConfidentialPart;
import org.portolan.records.json.JsonObject;
import org.portolan.records.look.LookDetails;
import org.portolan.records.look.LookReport;
import org.portolan.records.look.LookRules;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;
import org.portolan.records.reason.Reasons;

/**
 * The contract {@code look}: a report is written once and never changed, and what it says lies with the administration
 * to which it is made. The announcement names no container.
 */
public final class LookContract {
    private static final LifeCycle<LookReport, LookDetails> LIFE = new LifeCycle<>(
            LookReport.KIND,
            (report, reporter) -> JsonObject.builder()
                    .put("reporter", report.reporter())
                    .put("toldTo", report.toldTo())
                    .build());
    private static final Reason THERE =
            Reason.at("reportId", ReasonCode.DUPLICATE_RECORD, "names a report that exists");

    private LookContract() {}

    /** Gateways and officers report; nobody reads here, for reports lie in the private stores. */
    public static Contract contract() {
        Act report = Act.of("report", Access.of(LookRules.REPORTING), "LooksReported", "report");
        return Contract.of("look", LIFE.creation(report, THERE, LookContract::mayReport));
    }

    private static List<Reason> mayReport(Actor actor, LookReport report, ConfidentialPart<LookDetails> part) {
        List<Reason> reasons = LookRules.mayReport(actor.member(), actor.role(), report, part, actor.time());
        return reasons.isEmpty()
                ? Reasons.allOf(unless(
                        actor.find(report.toldTo()).isPresent(),
                        "",
                        ReasonCode.NO_MEMBER,
                        report.toldTo() + " is not a member of this network."))
                : reasons;
    }
}
