package org.portolan.gateway.origin;

import java.util.Optional;
import org.portolan.gateway.owned.OwnedAct.Taking;
import org.portolan.records.origin.statement.RejectionNotice;
import org.portolan.records.origin.statement.RejectionRemarks;
import org.portolan.records.shape.Shape;

/** A rejection as an administration submits it: {@code {"notice":{...},"confidential"?:{"remarks":...}}}. */
record RejectionRequest(RejectionNotice notice, Optional<RejectionRemarks> remarks) {
    private static final Shape<RejectionRequest> SHAPE = Shape.of(rejection -> {
        var notice = rejection.required("notice", RejectionNotice.SHAPE, RejectionRequest::notice);
        var remarks = rejection.optional("confidential", RejectionRemarks.SHAPE, RejectionRequest::remarks);
        return taken -> new RejectionRequest(taken.of(notice), taken.of(remarks));
    });

    /** The notice is for all members, the remarks are between the two administrations. */
    static final Taking<RejectionRequest> TAKEN = new Taking<>(
            SHAPE,
            rejection -> RejectionNotice.SHAPE.json(rejection.notice()),
            rejection -> rejection.remarks().map(RejectionRemarks.SHAPE::json));

    /** Does not tell the remarks. */
    @Override
    public String toString() {
        return "rejection " + notice.noticeNumber();
    }
}
