package org.portolan.contracts.enrolment;

import static org.portolan.contracts.caller.ContractFunction.query;
import static org.portolan.contracts.caller.ContractFunction.transaction;

import java.util.List;
import org.portolan.contracts.caller.Call;
import org.portolan.contracts.caller.Confidential;
import org.portolan.contracts.caller.Contract;
import org.portolan.contracts.caller.Roles;
import org.portolan.contracts.member.Entitlement;
import org.portolan.contracts.member.Members;
import org.portolan.contracts.state.ChannelState;
import org.portolan.contracts.state.Guards;
import org.portolan.contracts.state.LedgerKey;
import org.portolan.contracts.state.PrivateParts;
import org.portolan.records.digest.ConfidentialPart;
import org.portolan.records.enrolment.EnrolmentDetails;
import org.portolan.records.enrolment.EnrolmentId;
import org.portolan.records.enrolment.EnrolmentJson;
import org.portolan.records.enrolment.EnrolmentRules;
import org.portolan.records.enrolment.TrackingEnrolment;
import org.portolan.records.json.JsonObject;
import org.portolan.records.json.JsonValue;
import org.portolan.records.member.Member;
import org.portolan.records.member.MspId;
import org.portolan.records.reason.Reason;

/** The contract {@code enrolment}: who follows which container is known to the administrations concerned only. */
public final class EnrolmentContract {
    private static final String KIND = "enrolment";

    private EnrolmentContract() {}

    public static Contract contract() {
        return Contract.of(
                "enrolment",
                transaction("open", EnrolmentContract::open, "enrolment"),
                transaction("withdraw", EnrolmentContract::withdraw, "enrolmentId"),
                query("read", EnrolmentContract::read, "administration", "enrolmentId"),
                query("confidential", EnrolmentContract::confidential, "administration", "enrolmentId"));
    }

    private static JsonValue open(Call call) {
        Member caller = Members.ofCaller(call);
        TrackingEnrolment enrolment = EnrolmentJson.read(call.document(0));
        ConfidentialPart<EnrolmentDetails> details =
                Confidential.require(call, EnrolmentJson::details, EnrolmentJson::json);
        EnrolmentRules.mayOpen(caller, Roles.ofCaller(call), enrolment, details, id -> Members.find(call.state(), id))
                .ifPresent(Call::refuse);
        LedgerKey key = key(enrolment.administration(), enrolment.enrolmentId());
        if (call.state().get(key).isPresent()) {
            throw Reason.at("enrolmentId", "DUPLICATE_ENROLMENT", "names an enrolment that exists")
                    .asException();
        }
        Guards.create(call.state(), enrolment.administration(), key, EnrolmentJson.write(enrolment));
        call.state().putPrivate(enrolment.administration(), key, details.write());
        for (MspId other : details.content().sharedWith()) {
            call.state().putPrivate(other, key, details.write());
        }
        announce(call, "EnrolmentOpened", enrolment);
        return EnrolmentJson.json(enrolment);
    }

    private static JsonValue withdraw(Call call) {
        Member caller = Members.ofCaller(call);
        TrackingEnrolment enrolment = require(call.state(), caller.mspId(), new EnrolmentId(call.text(0)));
        EnrolmentRules.mayWithdraw(caller, Roles.ofCaller(call), enrolment).ifPresent(Call::refuse);
        TrackingEnrolment withdrawn = enrolment.withdrawn();
        call.state().put(key(caller.mspId(), enrolment.enrolmentId()), EnrolmentJson.write(withdrawn));
        announce(call, "EnrolmentWithdrawn", withdrawn);
        return EnrolmentJson.json(withdrawn);
    }

    private static JsonValue read(Call call) {
        Members.ofCaller(call);
        return EnrolmentJson.json(named(call));
    }

    /** With whom it is shared is itself confidential: a member finds out by asking its own peer. */
    private static JsonValue confidential(Call call) {
        TrackingEnrolment enrolment = named(call);
        MspId reader = Entitlement.ofCaller(call, Members.ofCaller(call).mspId(), List.of());
        return PrivateParts.read(call.state(), reader, key(enrolment.administration(), enrolment.enrolmentId()))
                .build();
    }

    private static TrackingEnrolment named(Call call) {
        return require(call.state(), new MspId(call.text(0)), new EnrolmentId(call.text(1)));
    }

    private static TrackingEnrolment require(ChannelState state, MspId administration, EnrolmentId id) {
        return state.get(key(administration, id))
                .map(EnrolmentJson::read)
                .orElseThrow(() -> Reason.of("NO_ENROLMENT", "The administration has no such enrolment.")
                        .asException());
    }

    private static LedgerKey key(MspId administration, EnrolmentId id) {
        return LedgerKey.of(KIND, administration.id(), id.id());
    }

    private static void announce(Call call, String event, TrackingEnrolment enrolment) {
        call.announce(
                event,
                JsonObject.builder()
                        .put("administration", enrolment.administration())
                        .put("enrolmentId", enrolment.enrolmentId())
                        .build());
    }
}
