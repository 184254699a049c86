package org.portolan.records.origin.preference;

import static org.portolan.records.reason.Reasons.unless;

import java.util.List;
import java.util.Optional;
import org.portolan.records.origin.OriginRules;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;
import org.portolan.records.reason.Reasons;

/** Whether an administration may say of a certificate that it can be read, or not ({@code origin.md} section 3). */
record ReceiptRules(Certified certified, Standing standing, Booking receipt) {

    List<Reason> reasons() {
        return Reasons.allOf(OriginRules.notCancelled(certified.certificate()), isNew(), isUnclaimed());
    }

    private Optional<Reason> isNew() {
        return unless(
                !standing.isSaid(isReadable()),
                "",
                ReasonCode.ALREADY_STATED,
                isReadable()
                        ? "The administration has said already that it can read the certificate."
                        : "The administration has said already that it cannot read the certificate.");
    }

    private Optional<Reason> isUnclaimed() {
        return unless(
                isReadable() || !standing.isClaimed(),
                "",
                ReasonCode.ALREADY_CLAIMED,
                "Preference is claimed on the certificate; it can be denied.");
    }

    private boolean isReadable() {
        return receipt.kind() == BookingKind.ACKNOWLEDGED;
    }
}
