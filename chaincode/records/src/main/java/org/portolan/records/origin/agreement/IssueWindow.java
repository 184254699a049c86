package org.portolan.records.origin.agreement;

import static org.portolan.records.reason.Reasons.unless;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.portolan.records.origin.CertificateOfOrigin;
import org.portolan.records.origin.details.CertificateDetails;
import org.portolan.records.origin.details.CertificateFlag;
import org.portolan.records.origin.details.Transport;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;
import org.portolan.records.reason.Reasons;

/**
 * How long after shipment a certificate is issued: in time, marked as retroactive, or too late. Days are those of the
 * calendar.
 */
final class IssueWindow {
    private final TradeAgreement agreement;
    private final LocalDate shipped;
    private final LocalDate issued;
    private final int months;

    private IssueWindow(TradeAgreement agreement, LocalDate shipped, LocalDate issued, int months) {
        this.agreement = agreement;
        this.shipped = shipped;
        this.issued = issued;
        this.months = months;
    }

    /** Nothing where the form names no day of shipment, or the agreement has no limit for issuing afterwards. */
    static Optional<IssueWindow> of(
            TradeAgreement agreement, CertificateOfOrigin certificate, CertificateDetails details) {
        return details.transport()
                .flatMap(Transport::departureDate)
                .flatMap(shipped -> agreement
                        .issue()
                        .retroactiveMonths()
                        .map(months -> new IssueWindow(agreement, shipped, certificate.issueDate(), months)));
    }

    /** Whether the days in which it is issued without a mark are over. */
    boolean isRetroactive() {
        return issued.isAfter(shipped.plusDays(days()));
    }

    List<Reason> objections(CertificateDetails details) {
        boolean ticked = details.flags().contains(CertificateFlag.ISSUED_RETROACTIVELY);
        return Reasons.allOf(
                unless(
                        !issued.isAfter(shipped.plusMonths(months)),
                        "issueDate",
                        ReasonCode.ISSUE_WINDOW,
                        "must be at most " + months + " months after shipment under " + name()),
                unless(
                        ticked == isRetroactive(),
                        "confidential.flags",
                        ReasonCode.ISSUE_WINDOW,
                        (isRetroactive() ? "must" : "must not") + " hold " + CertificateFlag.ISSUED_RETROACTIVELY
                                + ": it marks what is issued " + after() + " under " + name()));
    }

    private String after() {
        return days() == 0 ? "after the day of shipment" : "more than " + days() + " days after shipment";
    }

    private int days() {
        return agreement.issue().daysAfterShipment().orElse(0);
    }

    private String name() {
        return agreement.agreementId() + ", version " + agreement.version();
    }
}
