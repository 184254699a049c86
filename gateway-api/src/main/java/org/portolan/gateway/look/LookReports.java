package org.portolan.gateway.look;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.portolan.gateway.GatewaySettings;
import org.portolan.gateway.ledger.Outcome;
import org.portolan.gateway.ledger.Submission;
import org.portolan.gateway.ledger.TransactionRequest;
import org.portolan.gateway.ledger.connection.Submitter;
import org.portolan.gateway.problem.ProblemException;
import org.portolan.gateway.request.Confidential;
import org.portolan.records.look.Look;
import org.portolan.records.look.LookDetails;
import org.portolan.records.look.LookReport;
import org.portolan.records.look.LookReportId;
import org.portolan.records.member.MspId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Reports noted looks, one transaction for each administration that is to be told, signed by the gateway's own
 * identity. A note is marked in the database transaction that keeps the signed envelope, so that it is told once; one
 * whose report the ledger did not take is told again.
 */
@Component
final class LookReports {
    private static final Logger LOG = LoggerFactory.getLogger(LookReports.class);
    private static final int REMEMBERED_DAYS = 3;

    private final LookNotes notes;
    private final Submission submission;
    private final Submitter gateway;
    private final Clock clock;

    LookReports(LookNotes notes, Submission submission, GatewaySettings settings, Clock clock) {
        this.notes = notes;
        this.submission = submission;
        this.gateway = Submitter.gatewayOf(new MspId(settings.administration()));
        this.clock = clock;
    }

    /** Tells each administration what waits for it; one whose peer does not endorse is tried again. */
    @Scheduled(
            initialDelayString = "${portolan.looks.interval:30s}",
            fixedDelayString = "${portolan.looks.interval:30s}")
    void tell() {
        for (MspId toldTo : notes.waiting()) {
            try {
                tell(toldTo);
            } catch (ProblemException notNow) {
                LOG.info("Looks are not reported to {} for now: {}", toldTo, notNow.getMessage());
            }
        }
        LocalDate today = clock.instant().atOffset(ZoneOffset.UTC).toLocalDate();
        notes.forget(today.minusDays(REMEMBERED_DAYS));
    }

    private void tell(MspId toldTo) {
        List<Look> looks = notes.waiting(toldTo, LookDetails.MOST);
        while (!looks.isEmpty()) {
            List<Look> told = looks;
            submission
                    .send(gateway, report(toldTo, told), (transaction, result) -> {
                        told.forEach(look -> notes.reported(toldTo, look, true));
                        return transaction;
                    })
                    .outcome()
                    .thenAccept(outcome ->
                            told.forEach(look -> notes.reported(toldTo, look, outcome instanceof Outcome.Committed)));
            looks = notes.waiting(toldTo, LookDetails.MOST);
        }
    }

    private TransactionRequest report(MspId toldTo, List<Look> looks) {
        var details = new LookDetails(looks);
        Confidential sealed = Confidential.of(LookDetails.SHAPE.json(details));
        var report = new LookReport(
                new LookReportId(UUID.randomUUID().toString()), gateway.organisation(), toldTo, sealed.digest());
        return TransactionRequest.creation(LookReport.KIND, "report", report, details, sealed.fields());
    }
}
