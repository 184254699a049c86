package org.portolan.gateway.enrolment.view;

import org.portolan.gateway.access.Caller;
import org.portolan.gateway.owned.view.OwnedReach;
import org.portolan.records.enrolment.EnrolmentId;
import org.portolan.records.enrolment.TrackingEnrolment;
import org.portolan.records.member.MspId;
import org.springframework.stereotype.Component;

/** Of an enrolment is told in whose list it stands. */
@Component
final class ToldEnrolments implements OwnedReach.OfKind {
    private final ReadableEnrolments readable;

    ToldEnrolments(ReadableEnrolments readable) {
        this.readable = readable;
    }

    @Override
    public String kind() {
        return TrackingEnrolment.KIND.word();
    }

    @Override
    public boolean mayEverSee(Caller caller) {
        return readable.mayReadAny(caller);
    }

    @Override
    public boolean sees(Caller caller, MspId owner, String id) {
        return readable.isListed(caller, owner, new EnrolmentId(id));
    }
}
