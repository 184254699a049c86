package org.portolan.gateway.ledger.connection;

import io.grpc.Status;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.portolan.gateway.problem.Problem;
import org.portolan.gateway.problem.ProblemKind;
import org.portolan.records.member.MspId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Whether the ordering service took what was last sent to it through an organisation's peer. While it does not,
 * requests are refused before anything is signed; the envelopes that were kept until then are sent again and again, and
 * the first that is taken opens the way for all. Now and then one request is let through all the same.
 */
@Component
public final class OrderingService {

    private static final Logger LOG = LoggerFactory.getLogger(OrderingService.class);
    private static final Duration WAIT = Duration.ofSeconds(5);

    private static final Set<Status.Code> ABSENCE = EnumSet.of(Status.Code.UNAVAILABLE, Status.Code.DEADLINE_EXCEEDED);
    private static final Pattern OBJECTION =
            Pattern.compile("status=(BAD_REQUEST|FORBIDDEN|NOT_FOUND|REQUEST_ENTITY_TOO_LARGE)");

    // Not NOT_FOUND: an orderer that is joining the channel will know it.
    private static final Pattern FINAL = Pattern.compile("status=(BAD_REQUEST|FORBIDDEN|REQUEST_ENTITY_TOO_LARGE)");

    // In case that the envelopes under way are the only ones it does not take.
    private static final Duration PROBE = Duration.ofSeconds(30);

    private final Map<MspId, Instant> unreachable = new ConcurrentHashMap<>();
    private final Clock clock;

    OrderingService(MeterRegistry registry, Clock clock) {
        this.clock = clock;
        Gauge.builder("portolan.ledger.not.ordering", unreachable, Map::size)
                .description("Organisations whose transactions the ordering service does not take at present")
                .register(registry);
    }

    /** Refuses what cannot be ordered at present: nothing of it was written, and it may be sent again later. */
    public void require(Submitter submitter) {
        if (!isWorthATry(submitter.organisation())) {
            throw Problem.of(
                            ProblemKind.LEDGER_UNAVAILABLE,
                            "No transaction can be brought to the ordering service at present; nothing was written.")
                    .retryAfter(WAIT)
                    .exception();
        }
    }

    private boolean isWorthATry(MspId organisation) {
        Instant next = unreachable.get(organisation);
        Instant now = clock.instant();
        return next == null || !now.isBefore(next) && unreachable.replace(organisation, next, now.plus(PROBE));
    }

    /** An orderer that objects to one envelope may well take the next, although a SmartBFT peer calls that unavailable too. */
    static boolean isAbsence(Status.Code code, List<String> words) {
        return ABSENCE.contains(code)
                && words.stream().noneMatch(said -> OBJECTION.matcher(said).find());
    }

    /**
     * What the orderers have against an envelope itself, which another attempt does not change. With Raft the word of
     * one orderer ends the attempt. With SmartBFT every answer has to be such; the peer waits for as many as make a
     * quorum impossible, one more than may lie.
     */
    public static Optional<String> objection(Status.Code code, String description, List<String> words) {
        List<String> said = code == Status.Code.ABORTED ? List.of(description) : words;
        if (code != Status.Code.ABORTED && code != Status.Code.UNAVAILABLE) {
            return Optional.empty();
        }
        List<String> objections = said.stream()
                .map(FINAL::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .toList();
        return objections.size() == said.size() ? objections.stream().findFirst() : Optional.empty();
    }

    /** An envelope was taken, or one that was sent before is known to have been. */
    public void took(Submitter submitter) {
        if (unreachable.remove(submitter.organisation()) != null) {
            LOG.info("The ordering service takes transactions of {} again", submitter.organisation());
        }
    }

    /** An envelope was not taken; the words are those of the peer and of the orderers. */
    public void didNotTake(Submitter submitter, Status.Code code, List<String> words) {
        if (!isAbsence(code, words)) {
            return;
        }
        Instant next = clock.instant().plus(PROBE);
        if (unreachable.putIfAbsent(submitter.organisation(), next) == null) {
            LOG.warn(
                    "The ordering service takes no transactions of {}; requests are refused until it does",
                    submitter.organisation());
        }
    }
}
