package org.portolan.gateway.alarm.watch;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.portolan.gateway.GatewaySettings;
import org.portolan.gateway.alarm.view.AlarmSettings;
import org.portolan.gateway.blocks.readmodel.ReadPosition;
import org.portolan.gateway.ledger.Submission;
import org.portolan.gateway.ledger.connection.Submitter;
import org.portolan.gateway.member.Members;
import org.portolan.records.member.MspId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Looks regularly, where the configuration names an identity in whose name alarms are raised; on a thread of its own,
 * because the first look at a long ledger takes its time.
 */
@Component
final class WatchSchedule implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(WatchSchedule.class);
    private static final Duration ESCALATING = Duration.ofMinutes(1);
    private static final Duration FAREWELL = Duration.ofSeconds(20);

    private final AlarmSettings settings;
    private final MspId organisation;
    private final Members members;
    private final ReadPosition position;
    private final Submission submission;
    private final AlarmWatch watch;
    private final Escalation escalation;
    private CountDownLatch stopped = new CountDownLatch(1);
    private @Nullable Thread thread;

    WatchSchedule(
            AlarmSettings settings,
            GatewaySettings gateway,
            Members members,
            ReadPosition position,
            Submission submission,
            AlarmWatch watch,
            Escalation escalation) {
        this.settings = settings;
        this.organisation =
                new MspId(Optional.ofNullable(settings.organisation()).orElse(gateway.administration()));
        this.members = members;
        this.position = position;
        this.submission = submission;
        this.watch = watch;
        this.escalation = escalation;
    }

    @Override
    public void start() {
        stopped = new CountDownLatch(1);
        Optional.ofNullable(settings.user()).ifPresent(user -> {
            var sender = new AlarmSender(submission, new Submitter(organisation, user));
            thread = Thread.ofVirtual().name("alarm-watch").start(() -> run(sender));
        });
    }

    private void run(AlarmSender sender) {
        long escalated = System.nanoTime() - ESCALATING.toNanos();
        while (!isStopped(settings.interval())) {
            guarded(() -> look(sender));
            if (System.nanoTime() - escalated >= ESCALATING.toNanos()) {
                escalated = System.nanoTime();
                guarded(() -> escalate(sender));
            }
        }
    }

    private void look(AlarmSender sender) {
        long block = position.block();
        members.find(organisation)
                .ifPresent(
                        member -> watch.look(block, WatchedPlaces.of(member), sender, () -> isStopped(Duration.ZERO)));
    }

    private void escalate(AlarmSender sender) {
        members.find(organisation)
                .flatMap(member -> member.customsOf())
                .ifPresent(country -> escalation.look(country, sender));
    }

    /** What is due stays due: a look that failed is taken again. */
    private void guarded(Runnable look) {
        try {
            look.run();
        } catch (RuntimeException failed) {
            if (!isStopped(Duration.ZERO)) {
                LOG.warn("Looking for alarms failed and is tried again", failed);
            }
        }
    }

    private boolean isStopped(Duration patience) {
        try {
            return stopped.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Waits for the look under way: a thread that is interrupted while it writes would close the database's file. */
    @Override
    public void stop() {
        stopped.countDown();
        var running = thread;
        if (running != null) {
            try {
                running.join(FAREWELL);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
