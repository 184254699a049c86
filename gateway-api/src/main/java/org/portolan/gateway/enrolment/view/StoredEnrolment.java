package org.portolan.gateway.enrolment.view;

import org.portolan.gateway.owned.view.StoredRecord;
import org.portolan.gateway.reading.LedgerPlace;
import org.portolan.records.enrolment.EnrolmentDetails;
import org.portolan.records.enrolment.TrackingEnrolment;

/** An enrolment whose confidential part this administration holds, and whether its proof is borne out. */
public record StoredEnrolment(
        TrackingEnrolment enrolment,
        EnrolmentDetails details,
        boolean borneOut,
        LedgerPlace opened,
        LedgerPlace changed) {

    static StoredEnrolment of(StoredRecord<TrackingEnrolment, EnrolmentDetails> stored, boolean borneOut) {
        return new StoredEnrolment(
                stored.record(), stored.part().orElseThrow().content(), borneOut, stored.created(), stored.changed());
    }
}
