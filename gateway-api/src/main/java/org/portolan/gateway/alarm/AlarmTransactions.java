package org.portolan.gateway.alarm;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.ledger.TransactionRequest;
import org.portolan.gateway.ledger.TransactionRequest.ContractName;
import org.portolan.gateway.lookup.Lookups;
import org.portolan.gateway.problem.Reasons;
import org.portolan.gateway.request.EarlyRefusals;
import org.portolan.records.alarm.AlarmAct;
import org.portolan.records.alarm.AlarmRules;
import org.portolan.records.alarm.AlarmState;
import org.portolan.records.alarm.condition.AlarmId;
import org.portolan.records.alarm.rule.RuleVersionJson;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.json.JsonFields;
import org.portolan.records.json.StrictJson;
import org.portolan.records.look.LookPurpose;
import org.portolan.records.member.Role;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;
import org.portolan.records.text.CodeList;
import org.portolan.records.text.PlainText;
import org.springframework.stereotype.Component;

/** Makes transactions of what customs and ports do about alarms; the contract judges who may do what, where and when. */
@Component
public final class AlarmTransactions {

    private final Lookups lookups;

    AlarmTransactions(Lookups lookups) {
        this.lookups = lookups;
    }

    /** What somebody does about an alarm, and what is said with it. */
    public record Act(AlarmState state, Optional<String> text) {
        public Act {
            text.ifPresent(words -> PlainText.requireNew("text", words, AlarmAct.LONGEST_TEXT));
            if (state.needsText() && text.isEmpty()) {
                throw Reason.at("text", ReasonCode.MISSING_FIELD, "is mandatory for " + state)
                        .asException();
            }
        }

        static Act read(byte[] body) {
            return StrictJson.read(
                    body,
                    fields -> new Act(
                            fields.required("state", CodeList.of(AlarmState.class)), fields.optionalText("text")));
        }
    }

    /** Sets a version of a rule. */
    TransactionRequest set(Caller caller, byte[] body) {
        EarlyRefusals.role(caller, Role.OFFICER);
        byte[] version = EarlyRefusals.reading("", () -> RuleVersionJson.write(RuleVersionJson.readReported(body)));
        return TransactionRequest.open(ContractName.ALARM, "setRule", new String(version, StandardCharsets.UTF_8));
    }

    /** Raises the alarm that a body names. */
    TransactionRequest raise(Caller caller, byte[] body) {
        EarlyRefusals.role(caller, Role.OFFICER, Role.OPERATOR);
        Named named = EarlyRefusals.reading("", () -> StrictJson.read(body, Named::read));
        requireSight(caller, named.container(), AlarmRules.NO_CONDITION);
        return raising(named.container(), named.alarmId());
    }

    /** The container and the alarm that a body names. */
    private record Named(ContainerNumber container, AlarmId alarmId) {
        static Named read(JsonFields fields) {
            return new Named(
                    fields.required("containerNumber", ContainerNumber::typed),
                    fields.required("alarmId", AlarmId::new));
        }
    }

    /** Whoever may not see a container is told the same of an alarm about it as of one that does not exist. */
    private void requireSight(Caller caller, ContainerNumber container, Reason nothing) {
        if (!lookups.allows(caller, container, LookPurpose.ENQUIRY)) {
            throw Reasons.problem(nothing).exception();
        }
    }

    /** Raises an alarm about a condition that somebody found. */
    public static TransactionRequest raising(ContainerNumber container, AlarmId alarmId) {
        return TransactionRequest.open(ContractName.ALARM, "raise", container.toString(), alarmId.hex());
    }

    /** Reads and makes the act that a body describes. */
    TransactionRequest act(Caller caller, String container, String alarmId, byte[] body) {
        Act act = EarlyRefusals.reading("", () -> Act.read(body));
        return act(caller, container, alarmId, act);
    }

    /** Makes an act on an alarm. */
    public TransactionRequest act(Caller caller, String container, String alarmId, Act act) {
        EarlyRefusals.role(caller, Role.OFFICER, Role.OPERATOR);
        var number = EarlyRefusals.reading("containerNumber", () -> ContainerNumber.typed(container));
        var id = EarlyRefusals.reading("alarmId", () -> new AlarmId(alarmId));
        requireSight(caller, number, AlarmRules.NO_ALARM);
        return acting(number, id, act);
    }

    /** An act on an alarm that was found. */
    public static TransactionRequest acting(ContainerNumber container, AlarmId alarmId, Act act) {
        return TransactionRequest.open(
                ContractName.ALARM,
                "act",
                container.toString(),
                alarmId.hex(),
                act.state().name(),
                act.text().orElse(""));
    }
}
