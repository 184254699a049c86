package org.portolan.contracts.enrolment;

import java.util.List;
import org.portolan.contracts.caller.Access;
import org.portolan.contracts.caller.Confidential;
import org.portolan.contracts.caller.Contract;
import org.portolan.contracts.caller.ContractFunction;
import org.portolan.contracts.owned.Act;
import org.portolan.contracts.owned.Actor;
import org.portolan.contracts.owned.LifeCycle;
import org.portolan.contracts.owned.Register;
import org.portolan.contracts.owned.Verdict;
import org.portolan.records.digest.ConfidentialPart;
import org.portolan.records.enrolment.EnrolmentDetails;
import org.portolan.records.enrolment.EnrolmentId;
import org.portolan.records.enrolment.EnrolmentRules;
import org.portolan.records.enrolment.EnrolmentStatus;
import org.portolan.records.enrolment.Resharing;
import org.portolan.records.enrolment.TrackingEnrolment;
import org.portolan.records.enrolment.Validity;
import org.portolan.records.json.JsonObject;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;

/** The contract {@code enrolment}: who follows which container is known to the administrations concerned only. */
public final class EnrolmentContract {
    private static final String ID = "enrolmentId";
    private static final Reason THERE = Reason.at(ID, ReasonCode.DUPLICATE_ENROLMENT, "names an enrolment that exists");
    private static final LifeCycle<TrackingEnrolment, EnrolmentDetails> LIFE = new LifeCycle<>(
            TrackingEnrolment.KIND,
            (enrolment, by) -> JsonObject.builder()
                    .put("administration", enrolment.administration())
                    .put(ID, enrolment.enrolmentId())
                    .build());
    private static final Register<TrackingEnrolment> REGISTER = new Register<>(
            TrackingEnrolment.KIND,
            EnrolmentId::new,
            Reason.of(ReasonCode.NO_ENROLMENT, "The administration has no such enrolment."),
            EnrolmentRules.READING);

    private EnrolmentContract() {}

    /** Gateways and officers open and lead an enrolment; auditors may read beside them. */
    public static Contract contract() {
        return Contract.of(
                "enrolment",
                LIFE.creation(act("open", "EnrolmentOpened", "enrolment"), THERE, EnrolmentContract::mayOpen),
                becoming("activate", EnrolmentStatus.ACTIVE, "EnrolmentActivated"),
                becoming("pause", EnrolmentStatus.PAUSED, "EnrolmentPaused"),
                becoming("withdraw", EnrolmentStatus.WITHDRAWN, "EnrolmentWithdrawn"),
                LIFE.change(act("expire", "EnrolmentExpired", ID), REGISTER::own, EnrolmentContract::expire),
                LIFE.change(act("share", "EnrolmentShared", ID), REGISTER::own, EnrolmentContract::share),
                REGISTER.query(
                        "read", call -> TrackingEnrolment.SHAPE.json(REGISTER.named(call)), "administration", ID),
                REGISTER.confidential((answer, reader, enrolment) -> {}, "administration", ID));
    }

    private static Act act(String name, String event, String parameter) {
        return Act.of(name, Access.of(EnrolmentRules.ENROLLING), event, parameter);
    }

    private static List<Reason> mayOpen(
            Actor actor, TrackingEnrolment enrolment, ConfidentialPart<EnrolmentDetails> part) {
        return EnrolmentRules.mayOpen(actor.member(), actor.role(), enrolment, part, actor::find);
    }

    private static ContractFunction becoming(String name, EnrolmentStatus next, String event) {
        return LIFE.change(
                act(name, event, ID),
                REGISTER::own,
                (actor, enrolment) -> Verdict.of(
                        EnrolmentRules.mayBecome(actor.member(), actor.role(), enrolment, next),
                        () -> enrolment.in(next)));
    }

    private static Verdict<TrackingEnrolment> expire(Actor actor, TrackingEnrolment enrolment) {
        // Its own administration alone endorses, so its own private store is there to be read.
        Validity validity = LIFE.held(actor, enrolment)
                .map(part -> part.content().validity())
                .orElse(Validity.UNBOUNDED);
        return Verdict.of(
                EnrolmentRules.mayExpire(actor.member(), actor.role(), enrolment, validity, actor.time()),
                () -> enrolment.in(EnrolmentStatus.EXPIRED));
    }

    /** An administration that is left out keeps what it was told, and is told nothing more. */
    private static Verdict<TrackingEnrolment> share(Actor actor, TrackingEnrolment enrolment) {
        var resharing = new Resharing(
                Confidential.former(actor.call(), EnrolmentDetails.SHAPE),
                Confidential.require(actor.call(), EnrolmentDetails.SHAPE));
        return new Verdict<>(
                EnrolmentRules.mayShare(actor.member(), actor.role(), enrolment, resharing, actor::find), () -> {
                    TrackingEnrolment shared = enrolment.with(resharing.after().digest());
                    LIFE.hand(actor, shared, resharing.after());
                    return shared;
                });
    }
}
