package org.portolan.gateway.enrolment.view;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import org.portolan.gateway.reading.LedgerPlace;

/** A page of enrolments in the order in which they were opened. */
@Schema(name = "EnrolmentPage")
record EnrolmentAnswer(List<EnrolmentShown> enrolments, Optional<String> next) {

    /** One enrolment; the number that was shown as proof is not kept anywhere. */
    @Schema(name = "Enrolment")
    record EnrolmentShown(
            String enrolmentId,
            String administration,
            String containerNumber,
            String traderTin,
            String proofType,
            String status,
            List<String> sharedWith,
            LedgerPlace opened,
            LedgerPlace changed) {

        static EnrolmentShown of(StoredEnrolment stored) {
            var proof = stored.details().proof();
            return new EnrolmentShown(
                    stored.enrolment().enrolmentId().id(),
                    stored.enrolment().administration().id(),
                    proof.containerNumber().toString(),
                    stored.details().trader().number(),
                    proof.type().name(),
                    stored.enrolment().status().name(),
                    stored.details().sharedWith().stream().map(Object::toString).toList(),
                    stored.opened(),
                    stored.changed());
        }
    }
}
