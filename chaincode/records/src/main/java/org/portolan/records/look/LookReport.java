package org.portolan.records.look;

import java.util.List;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.digest.Digest;
import org.portolan.records.ledger.Naming;
import org.portolan.records.ledger.OwnedKind;
import org.portolan.records.ledger.Sealing;
import org.portolan.records.ledger.Telling;
import org.portolan.records.member.MspId;
import org.portolan.records.shape.Shape;

/**
 * What all members see of an administration's report: to whom it was made and the digest of what it says, not at how
 * many containers anybody looked nor at which.
 *
 * @param reporter the administration whose gateway was asked
 * @param toldTo the administration at which the traders concerned are enrolled
 */
public record LookReport(LookReportId reportId, MspId reporter, MspId toldTo, Digest payloadHash) {
    private static final String REPORTED = "REPORTED";

    /** The public part, as it stands on the ledger. */
    public static final Shape<LookReport> SHAPE = Shape.of(report -> {
        var reportId = report.required("reportId", LookReportId.TEXT, LookReport::reportId);
        var reporter = report.required("reporter", MspId.TEXT, LookReport::reporter);
        var toldTo = report.required("toldTo", MspId.TEXT, LookReport::toldTo);
        var payloadHash = report.required("payloadHash", Digest.TEXT, LookReport::payloadHash);
        return taken -> new LookReport(taken.of(reportId), taken.of(reporter), taken.of(toldTo), taken.of(payloadHash));
    });

    /** Reports on the ledger; what one says lies with the administration to which it is made, and nowhere else. */
    public static final OwnedKind<LookReport, LookDetails> KIND = OwnedKind.of(
                    "look",
                    SHAPE,
                    new Naming<>(LookReport::reporter, LookReport::reportId),
                    Sealing.named(LookDetails.SHAPE, LookReport::payloadHash, report -> List.of(report.toldTo())),
                    report -> REPORTED)
            .foundInside(OwnedKind.CONTAINER, ContainerNumber::typed, LookDetails::containers)
            .keptWhereHeldAlone()
            .told(Telling.of("look", REPORTED));
}
