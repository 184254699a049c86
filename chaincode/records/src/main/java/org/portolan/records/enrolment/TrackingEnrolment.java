package org.portolan.records.enrolment;

import org.portolan.records.digest.Digest;
import org.portolan.records.ledger.Naming;
import org.portolan.records.ledger.OwnedKind;
import org.portolan.records.ledger.Sealing;
import org.portolan.records.ledger.Telling;
import org.portolan.records.member.MspId;
import org.portolan.records.shape.Shape;
import org.portolan.records.shape.TextForm;

/** What all members see of an enrolment: that an administration has one, and the digest of its confidential part. */
public record TrackingEnrolment(
        EnrolmentId enrolmentId, MspId administration, EnrolmentStatus status, Digest payloadHash) {
    /** The public part, as it stands on the ledger. */
    public static final Shape<TrackingEnrolment> SHAPE = Shape.<TrackingEnrolment>of(enrolment -> {
                var enrolmentId = enrolment.required("enrolmentId", EnrolmentId.TEXT, TrackingEnrolment::enrolmentId);
                var administration =
                        enrolment.required("administration", MspId.TEXT, TrackingEnrolment::administration);
                var status =
                        enrolment.required("status", TextForm.codes(EnrolmentStatus.class), TrackingEnrolment::status);
                var payloadHash = enrolment.required("payloadHash", Digest.TEXT, TrackingEnrolment::payloadHash);
                return taken -> new TrackingEnrolment(
                        taken.of(enrolmentId), taken.of(administration), taken.of(status), taken.of(payloadHash));
            })
            .named("TrackingEnrolment", "What all members see of an enrolment, as it stands on the ledger.");

    /** Enrolments on the ledger; even with whom one is shared is confidential. */
    public static final OwnedKind<TrackingEnrolment, EnrolmentDetails> KIND = OwnedKind.of(
                    "enrolment",
                    SHAPE,
                    new Naming<>(TrackingEnrolment::administration, TrackingEnrolment::enrolmentId),
                    Sealing.hidden(
                            EnrolmentDetails.SHAPE,
                            TrackingEnrolment::payloadHash,
                            (enrolment, details) -> details.entitled(enrolment.administration())),
                    enrolment -> enrolment.status().name())
            .told(Telling.of("enrolment", EnrolmentStatus.values()));

    /** The enrolment in another state; whether that may follow is for {@link EnrolmentRules} to say. */
    public TrackingEnrolment in(EnrolmentStatus next) {
        return new TrackingEnrolment(enrolmentId, administration, next, payloadHash);
    }

    /** The enrolment with another confidential part. */
    public TrackingEnrolment with(Digest part) {
        return new TrackingEnrolment(enrolmentId, administration, status, part);
    }
}
