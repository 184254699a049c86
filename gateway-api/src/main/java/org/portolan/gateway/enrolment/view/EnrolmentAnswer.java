package org.portolan.gateway.enrolment.view;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import org.portolan.gateway.reading.Codes;
import org.portolan.gateway.reading.LedgerPlace;
import org.portolan.records.enrolment.EnrolmentStatus;
import org.portolan.records.enrolment.ProofType;
import org.portolan.records.text.TimeText;

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
            @Codes(ProofType.class) String proofType,

            @Codes(EnrolmentStatus.class) @Schema(description = "REQUESTED, ACTIVE, PAUSED, WITHDRAWN or EXPIRED.")
            String status,

            @Schema(
                    description =
                            "Whether what is recorded bears out the proof; an active enrolment shows nothing else.")
            boolean borneOut,

            Optional<String> validFrom,
            Optional<String> validTo,
            List<String> sharedWith,
            LedgerPlace opened,
            LedgerPlace changed) {

        static EnrolmentShown of(StoredEnrolment stored) {
            var proof = stored.details().proof();
            var validity = stored.details().validity();
            return new EnrolmentShown(
                    stored.enrolment().enrolmentId().id(),
                    stored.enrolment().administration().id(),
                    proof.containerNumber().toString(),
                    stored.details().trader().number(),
                    proof.type().name(),
                    stored.enrolment().status().name(),
                    stored.borneOut(),
                    validity.from().map(TimeText::write),
                    validity.to().map(TimeText::write),
                    stored.details().sharedWith().stream().map(Object::toString).toList(),
                    stored.opened(),
                    stored.changed());
        }
    }

    /** One enrolment with all that happened to it, its opening first. */
    @Schema(name = "EnrolmentHistory")
    record EnrolmentHistory(EnrolmentShown enrolment, List<EnrolmentChange> history) {}
}
