package org.portolan.gateway.subscription.delivery;

import java.time.Duration;
import java.util.Optional;
import org.portolan.gateway.subscription.PauseReason;
import org.portolan.gateway.subscription.Subscription;
import org.portolan.gateway.subscription.SubscriptionId;
import org.portolan.gateway.subscription.delivery.Attention.Heard;
import org.portolan.gateway.subscription.delivery.Round.End;
import org.portolan.gateway.subscription.outbound.TargetAnswer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Sends one subscription's events, one after the other, and never two at a time. Which comes next is read from the
 * database before each round, so that what an order of the owner changed counts from the next event on.
 */
final class SubscriptionWorker implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(SubscriptionWorker.class);
    private static final Duration IDLE = Duration.ofMinutes(1);

    private final SubscriptionId id;
    private final KeptState kept;
    private final RoundMaker rounds;
    private final Attention attention = new Attention();
    private volatile boolean stopped;

    SubscriptionWorker(SubscriptionId id, KeptState kept, RoundMaker rounds) {
        this.id = id;
        this.kept = kept;
        this.rounds = rounds;
    }

    Attention attention() {
        return attention;
    }

    /** Lets it end after the event that it is about to send. A thread that uses the database is not to be interrupted. */
    void stop() {
        stopped = true;
        attention.order();
    }

    /** Ends when the subscription is deleted, or it is stopped. */
    @Override
    public void run() {
        var late = rounds.newLateContainers();
        boolean exists = true;
        while (exists && !stopped) {
            var heard = attention.heard();
            try {
                var found = kept.subscriptions().find(id);
                exists = found.isPresent();
                found.ifPresent(subscription -> send(subscription, late, heard));
            } catch (RuntimeException failed) {
                // The database may be away; nothing is lost, the round is made again.
                LOG.error("A round of subscription {} failed: {}", id, failed.toString());
                LOG.debug("Where it failed", failed);
                attention.awaitOrder(heard, rounds.patience().withDatabase());
            }
        }
        rounds.metrics().hasNothingToSend(id);
    }

    private void send(Subscription subscription, LateContainers late, Heard heard) {
        if (!subscription.isActive()) {
            rounds.metrics().hasNothingToSend(id);
            attention.awaitOrder(heard, IDLE);
            return;
        }
        var caller = kept.owners().current(subscription.owner());
        if (caller.isEmpty()) {
            pause(PauseReason.OWNER_UNKNOWN);
            return;
        }
        var secrets = kept.secrets().valid(id);
        if (secrets.isEmpty() || kept.authentications().isLost(id)) {
            pause(PauseReason.SECRET_LOST);
            return;
        }
        var round = rounds.newRound(
                subscription, new Round.Means(caller.get(), secrets), late, () -> attention.hasOrderAfter(heard));
        switch (run(round)) {
            case End.Told told -> attention.awaitAny(heard, IDLE);
            case End.More more -> {}
            case End.Failed(var answer) -> failed(subscription, answer.retryAfter(), heard);
            case End.Gone gone -> pause(PauseReason.TARGET_GONE);
            case End.Refusing refusing -> pause(PauseReason.TARGET_REFUSING);
        }
    }

    /** Whatever keeps an event from being sent is a failure that the owner sees; the database's are nobody's fault. */
    private End run(Round round) {
        try {
            return round.run();
        } catch (DataAccessException | TransactionException away) {
            throw away;
        } catch (RuntimeException broken) {
            LOG.error(
                    "An event of subscription {} could not be sent: {}",
                    id,
                    broken.getClass().getName());
            LOG.debug("Where it could not", broken);
            return new End.Failed(TargetAnswer.none("NO_CONNECTION"));
        }
    }

    private void failed(Subscription subscription, Optional<Duration> wish, Heard heard) {
        kept.progress().failed(subscription);
        var progress = kept.subscriptions().find(id).map(Subscription::progress);
        if (progress.flatMap(Subscription.Progress::failingSince)
                .filter(rounds.patience()::isOver)
                .isPresent()) {
            pause(PauseReason.TARGET_FAILING);
            return;
        }
        int failures = progress.map(Subscription.Progress::failures).orElse(1);
        attention.awaitOrder(heard, rounds.patience().after(failures, wish));
    }

    private void pause(PauseReason reason) {
        kept.subscriptions().pause(id, reason);
        rounds.metrics().paused(reason);
        LOG.warn("Subscription {} is paused: {}", id, reason);
    }
}
