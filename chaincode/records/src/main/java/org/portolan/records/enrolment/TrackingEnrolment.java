package org.portolan.records.enrolment;

import org.portolan.records.digest.Digest;
import org.portolan.records.member.MspId;

/** What all members see of an enrolment: that an administration has one, and the digest of its confidential part. */
public record TrackingEnrolment(
        EnrolmentId enrolmentId, MspId administration, EnrolmentStatus status, Digest payloadHash) {

    /** The enrolment in another state; whether that may follow is for {@link EnrolmentRules} to say. */
    public TrackingEnrolment in(EnrolmentStatus next) {
        return new TrackingEnrolment(enrolmentId, administration, next, payloadHash);
    }

    /** The enrolment with another confidential part. */
    public TrackingEnrolment with(Digest part) {
        return new TrackingEnrolment(enrolmentId, administration, status, part);
    }
}
