package org.portolan.records.enrolment;

import org.portolan.records.digest.Digest;
import org.portolan.records.member.MspId;

/** What all members see of an enrolment: that an administration has one, and the digest of its confidential part. */
public record TrackingEnrolment(
        EnrolmentId enrolmentId, MspId administration, EnrolmentStatus status, Digest payloadHash) {

    /** The enrolment as its trader took it back. */
    public TrackingEnrolment withdrawn() {
        return new TrackingEnrolment(enrolmentId, administration, EnrolmentStatus.WITHDRAWN, payloadHash);
    }
}
