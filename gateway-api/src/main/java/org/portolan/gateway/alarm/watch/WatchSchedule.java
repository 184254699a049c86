package org.portolan.gateway.alarm.watch;

import java.time.Duration;
import java.util.Optional;
import org.portolan.gateway.GatewaySettings;
import org.portolan.gateway.alarm.view.AlarmSettings;
import org.portolan.gateway.blocks.readmodel.ReadPosition;
import org.portolan.gateway.ledger.Submission;
import org.portolan.gateway.ledger.connection.Submitter;
import org.portolan.gateway.network.Members;
import org.portolan.records.member.MspId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/** Looks regularly, where the configuration names an identity in whose name alarms are raised. */
@Configuration(proxyBeanMethods = false)
class WatchSchedule implements SchedulingConfigurer {
    private static final Logger LOG = LoggerFactory.getLogger(WatchSchedule.class);
    private static final Duration ESCALATING = Duration.ofMinutes(1);

    private final AlarmSettings settings;
    private final MspId organisation;
    private final Members members;
    private final ReadPosition position;
    private final Submission submission;
    private final AlarmWatch watch;
    private final Escalation escalation;

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
    public void configureTasks(ScheduledTaskRegistrar registrar) {
        Optional.ofNullable(settings.user()).ifPresent(user -> {
            var sender = new AlarmSender(submission, new Submitter(organisation, user));
            registrar.addFixedDelayTask(() -> guarded(() -> look(sender)), settings.interval());
            registrar.addFixedDelayTask(() -> guarded(() -> escalate(sender)), ESCALATING);
        });
    }

    private void look(AlarmSender sender) {
        long block = position.block();
        members.find(organisation).ifPresent(member -> watch.look(block, WatchedPlaces.of(member), sender));
    }

    private void escalate(AlarmSender sender) {
        members.find(organisation)
                .flatMap(member -> member.customsOf())
                .ifPresent(country -> escalation.look(country, sender));
    }

    /** What is due stays due: a look that failed is taken again. */
    private static void guarded(Runnable look) {
        try {
            look.run();
        } catch (RuntimeException failed) {
            LOG.warn("Looking for alarms failed and is tried again", failed);
        }
    }
}
