package org.portolan.contracts.enrolment;

import static org.portolan.contracts.caller.ContractFunction.query;
import static org.portolan.contracts.caller.ContractFunction.transaction;

import java.util.List;
import java.util.function.Function;
import org.portolan.contracts.caller.Access;
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
import org.portolan.records.enrolment.EnrolmentRules;
import org.portolan.records.enrolment.EnrolmentStatus;
import org.portolan.records.enrolment.Resharing;
import org.portolan.records.enrolment.TrackingEnrolment;
import org.portolan.records.enrolment.Validity;
import org.portolan.records.json.JsonObject;
import org.portolan.records.json.JsonValue;
import org.portolan.records.member.Member;
import org.portolan.records.member.MspId;
import org.portolan.records.member.Role;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;

/** The contract {@code enrolment}: who follows which container is known to the administrations concerned only. */
public final class EnrolmentContract {
    private static final String KIND = "enrolment";
    private static final String ID = "enrolmentId";

    private EnrolmentContract() {}

    public static Contract contract() {
        Access enrolling = Access.of(Role.GATEWAY, Role.OFFICER);
        Access reading = Members.only(Role.OFFICER, Role.AUDITOR, Role.GATEWAY);
        return Contract.of(
                "enrolment",
                transaction("open", enrolling, EnrolmentContract::open, "enrolment"),
                transaction("activate", enrolling, becoming(EnrolmentStatus.ACTIVE, "EnrolmentActivated"), ID),
                transaction("pause", enrolling, becoming(EnrolmentStatus.PAUSED, "EnrolmentPaused"), ID),
                transaction("withdraw", enrolling, becoming(EnrolmentStatus.WITHDRAWN, "EnrolmentWithdrawn"), ID),
                transaction("expire", enrolling, EnrolmentContract::expire, ID),
                transaction("share", enrolling, EnrolmentContract::share, ID),
                query("read", reading, EnrolmentContract::read, "administration", ID),
                query("confidential", reading, EnrolmentContract::confidential, "administration", ID));
    }

    private static JsonValue open(Call call) {
        Member caller = Members.ofCaller(call);
        TrackingEnrolment enrolment = TrackingEnrolment.SHAPE.readStored(call.document(0));
        ConfidentialPart<EnrolmentDetails> details = Confidential.require(call, EnrolmentDetails.SHAPE);
        Call.refuseFor(EnrolmentRules.mayOpen(
                caller, Roles.ofCaller(call), enrolment, details, id -> Members.find(call.state(), id)));
        LedgerKey key = key(enrolment);
        if (call.state().get(key).isPresent()) {
            throw Reason.at("enrolmentId", ReasonCode.DUPLICATE_ENROLMENT, "names an enrolment that exists")
                    .asException();
        }
        Guards.create(call.state(), enrolment.administration(), key, TrackingEnrolment.SHAPE.write(enrolment));
        hand(call, key, enrolment, details);
        return announced(call, "EnrolmentOpened", enrolment);
    }

    private static Function<Call, JsonValue> becoming(EnrolmentStatus next, String event) {
        return call -> {
            Member caller = Members.ofCaller(call);
            TrackingEnrolment enrolment = own(call, caller);
            EnrolmentRules.mayBecome(caller, Roles.ofCaller(call), enrolment, next)
                    .ifPresent(Call::refuse);
            return changed(call, event, enrolment.in(next));
        };
    }

    private static JsonValue expire(Call call) {
        Member caller = Members.ofCaller(call);
        TrackingEnrolment enrolment = own(call, caller);
        // Its own administration alone endorses, so its own private store is there to be read.
        Validity validity = call.state()
                .getPrivate(caller.mspId(), key(enrolment))
                .map(stored -> ConfidentialPart.read(stored, EnrolmentDetails.SHAPE))
                .map(part -> part.content().validity())
                .orElse(Validity.UNBOUNDED);
        EnrolmentRules.mayExpire(caller, Roles.ofCaller(call), enrolment, validity, call.time())
                .ifPresent(Call::refuse);
        return changed(call, "EnrolmentExpired", enrolment.in(EnrolmentStatus.EXPIRED));
    }

    /** An administration that is left out keeps what it was told, and is told nothing more. */
    private static JsonValue share(Call call) {
        Member caller = Members.ofCaller(call);
        TrackingEnrolment enrolment = own(call, caller);
        var resharing = new Resharing(
                Confidential.former(call, EnrolmentDetails.SHAPE), Confidential.require(call, EnrolmentDetails.SHAPE));
        Call.refuseFor(EnrolmentRules.mayShare(
                caller, Roles.ofCaller(call), enrolment, resharing, id -> Members.find(call.state(), id)));
        TrackingEnrolment shared = enrolment.with(resharing.after().digest());
        hand(call, key(shared), shared, resharing.after());
        return changed(call, "EnrolmentShared", shared);
    }

    private static JsonValue read(Call call) {
        return TrackingEnrolment.SHAPE.json(named(call));
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
                .map(TrackingEnrolment.SHAPE::readStored)
                .orElseThrow(() -> Reason.of(ReasonCode.NO_ENROLMENT, "The administration has no such enrolment.")
                        .asException());
    }

    private static TrackingEnrolment own(Call call, Member caller) {
        return require(call.state(), caller.mspId(), new EnrolmentId(call.text(0)));
    }

    /** Gives the confidential part to its administration and to those with whom it is shared. */
    private static void hand(
            Call call, LedgerKey key, TrackingEnrolment enrolment, ConfidentialPart<EnrolmentDetails> details) {
        call.state().putPrivate(enrolment.administration(), key, details.write());
        for (MspId other : details.content().sharedWith()) {
            call.state().putPrivate(other, key, details.write());
        }
    }

    private static JsonValue changed(Call call, String event, TrackingEnrolment enrolment) {
        call.state().put(key(enrolment), TrackingEnrolment.SHAPE.write(enrolment));
        return announced(call, event, enrolment);
    }

    private static JsonValue announced(Call call, String event, TrackingEnrolment enrolment) {
        call.announce(
                event,
                JsonObject.builder()
                        .put("administration", enrolment.administration())
                        .put("enrolmentId", enrolment.enrolmentId())
                        .build());
        return TrackingEnrolment.SHAPE.json(enrolment);
    }

    private static LedgerKey key(TrackingEnrolment enrolment) {
        return key(enrolment.administration(), enrolment.enrolmentId());
    }

    private static LedgerKey key(MspId administration, EnrolmentId id) {
        return LedgerKey.of(KIND, administration.id(), id.id());
    }
}
