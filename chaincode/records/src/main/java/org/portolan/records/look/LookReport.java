package org.portolan.records.look;

import org.portolan.records.digest.Digest;
import org.portolan.records.enrolment.EnrolmentId;
import org.portolan.records.member.MspId;

/**
 * What all members see of an administration's report: to whom it was made and the digest of what it says, not at how
 * many containers anybody looked nor at which.
 *
 * @param reportId drawn at random; it has the form of an enrolment's id
 * @param reporter the administration whose gateway was asked
 * @param toldTo the administration at which the traders concerned are enrolled
 */
public record LookReport(EnrolmentId reportId, MspId reporter, MspId toldTo, Digest payloadHash) {}
