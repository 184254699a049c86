package org.portolan.gateway.ledger;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.portolan.gateway.ledger.connection.Submitter;
import org.portolan.gateway.problem.Problem;
import org.portolan.gateway.problem.ProblemKind;
import org.portolan.records.member.MspId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Whether the ordering service took what was last sent to it through an organisation's peer. While it does not,
 * requests are refused before anything is signed; the envelopes that were kept until then are sent again and again, and
 * the first that is taken opens the way for all.
 */
@Component
public final class OrderingService {

    private static final Logger LOG = LoggerFactory.getLogger(OrderingService.class);
    private static final Duration WAIT = Duration.ofSeconds(5);

    private final Set<MspId> unreachable = ConcurrentHashMap.newKeySet();

    OrderingService(LedgerMetrics metrics) {
        metrics.notOrdering(unreachable::size);
    }

    /** Refuses what cannot be ordered at present: nothing of it was written, and it may be sent again later. */
    public void require(Submitter submitter) {
        if (unreachable.contains(submitter.organisation())) {
            throw Problem.of(
                            ProblemKind.LEDGER_UNAVAILABLE,
                            "The ordering service takes no transactions at present; nothing was written.")
                    .retryAfter(WAIT)
                    .exception();
        }
    }

    void took(Submitter submitter) {
        if (unreachable.remove(submitter.organisation())) {
            LOG.info("The ordering service takes transactions of {} again", submitter.organisation());
        }
    }

    void didNotTake(Submitter submitter) {
        if (unreachable.add(submitter.organisation())) {
            LOG.warn(
                    "The ordering service takes no transactions of {}; requests are refused until it does",
                    submitter.organisation());
        }
    }
}
