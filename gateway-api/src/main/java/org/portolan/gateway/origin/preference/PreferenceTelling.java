package org.portolan.gateway.origin.preference;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.portolan.gateway.GatewaySettings;
import org.portolan.gateway.ledger.Outcome;
import org.portolan.gateway.ledger.Submission;
import org.portolan.gateway.ledger.connection.Submitter;
import org.portolan.gateway.problem.ProblemException;
import org.portolan.gateway.retry.BackOff;
import org.portolan.records.digest.ConfidentialPart;
import org.portolan.records.member.MspId;
import org.portolan.records.origin.preference.AccountDetails;
import org.portolan.records.origin.preference.AccountId;
import org.portolan.records.origin.preference.PreferenceAccount;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells issuers what is booked on their certificates, signed by the gateway's own identity, soon after it is booked: so
 * that a claim does not have to wait for an issuer whose peer cannot be reached. Such a one is told when it can be.
 */
@Component
final class PreferenceTelling {
    private static final Logger LOG = LoggerFactory.getLogger(PreferenceTelling.class);
    private static final int AT_ONCE = 50;
    private static final BackOff PAUSES = new BackOff(Duration.ofSeconds(1), Duration.ofMinutes(2));

    private final UntoldAccounts accounts;
    private final Submission submission;
    private final Submitter gateway;
    private final Clock clock;
    /** Those that are being told, or were not told a moment ago. */
    private final Map<AccountId, Attempt> attempts = new ConcurrentHashMap<>();

    PreferenceTelling(UntoldAccounts accounts, Submission submission, GatewaySettings settings, Clock clock) {
        this.accounts = accounts;
        this.submission = submission;
        this.gateway = Submitter.gatewayOf(new MspId(settings.administration()));
        this.clock = clock;
    }

    /** How often in a row an account could not be told, and until when it rests; nothing while it is being told. */
    private record Attempt(int failures, Optional<Instant> until) {}

    /** Tells each issuer what waits for it, but for what could not be told a moment ago. */
    @Scheduled(
            initialDelayString = "${portolan.preferences.interval:1s}",
            fixedDelayString = "${portolan.preferences.interval:1s}")
    void tell() {
        accounts.untold(AT_ONCE, this::isDue).forEach(this::tell);
    }

    private boolean isDue(PreferenceAccount account) {
        Attempt last = attempts.get(account.accountId());
        return last == null
                || last.until().filter(until -> !until.isAfter(clock.instant())).isPresent();
    }

    private void tell(PreferenceAccount account, ConfidentialPart<AccountDetails> part) {
        AccountId id = account.accountId();
        int failures =
                Optional.ofNullable(attempts.get(id)).map(Attempt::failures).orElse(0);
        attempts.put(id, new Attempt(failures, Optional.empty()));
        try {
            submission
                    .send(gateway, PreferenceTransactions.tell(account, part), (transaction, result) -> transaction)
                    .outcome()
                    .thenAccept(outcome -> ended(id, failures, outcome instanceof Outcome.Committed));
        } catch (ProblemException notNow) {
            ended(id, failures, false);
            if (failures == 0) {
                LOG.info("An issuer is not told of a preference for now: {}", notNow.getMessage());
            }
        } catch (RuntimeException failed) {
            ended(id, failures, false);
            LOG.error("An issuer could not be told of a preference", failed);
        }
    }

    private void ended(AccountId id, int failures, boolean told) {
        if (told) {
            attempts.remove(id);
        } else {
            Instant until = clock.instant().plus(PAUSES.after(failures + 1));
            attempts.put(id, new Attempt(failures + 1, Optional.of(until)));
        }
    }
}
