package org.portolan.gateway.subscription.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.portolan.gateway.subscription.Subscription;
import org.portolan.gateway.subscription.SubscriptionKind;
import org.portolan.gateway.subscription.authentication.AuthenticatedTarget;
import org.portolan.gateway.subscription.delivery.form.Message;
import org.portolan.gateway.subscription.delivery.form.MessageForm;
import org.portolan.gateway.subscription.delivery.log.Delivery;
import org.portolan.gateway.subscription.delivery.log.DeliveryLog;
import org.portolan.gateway.subscription.feed.FeedChange;
import org.portolan.gateway.subscription.feed.FeedEvent;
import org.portolan.gateway.subscription.outbound.TargetAnswer;
import org.portolan.gateway.subscription.outbound.TargetRequest;
import org.portolan.gateway.subscription.signature.NotificationSignature;
import org.portolan.gateway.subscription.signature.SharedSecret;
import org.portolan.gateway.subscription.signature.StandardWebhooks;
import org.springframework.stereotype.Component;

/** Makes one attempt to hand over one message: signs it, sends it, and notes what came of it. */
@Component
final class Sender {
    static final String POSITION = "Portolan-Ledger-Position";
    static final String SUBSCRIPTION = "Subscription-ID";

    private final AuthenticatedTarget target;
    private final DeliveryLog log;
    private final DeliveryMetrics metrics;
    private final Clock clock;
    private final Map<SubscriptionKind, MessageForm> forms;

    Sender(AuthenticatedTarget target, DeliveryLog log, DeliveryMetrics metrics, Clock clock, List<MessageForm> forms) {
        this.target = target;
        this.log = log;
        this.metrics = metrics;
        this.clock = clock;
        this.forms = forms.stream().collect(Collectors.toMap(MessageForm::kind, Function.identity()));
    }

    /** The event in the subscription's form; nothing if that form has no words for it. */
    Optional<Message> message(Subscription subscription, FeedEvent event) {
        return Message.of(event, form(subscription));
    }

    /** A change of a record in the subscription's form; nothing if that form has no words for it. */
    Optional<Message> message(Subscription subscription, FeedChange change) {
        return Message.of(change, form(subscription));
    }

    MessageForm form(Subscription subscription) {
        SubscriptionKind kind = subscription.destination().kind();
        return Optional.ofNullable(forms.get(kind))
                .orElseThrow(() -> new IllegalStateException("There is no form of messages for " + kind));
    }

    /** Sends under these secrets, the newest first. */
    TargetAnswer send(Subscription subscription, List<SharedSecret> secrets, Message message, int attempt) {
        var start = clock.instant();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(SUBSCRIPTION, subscription.id().id());
        message.sent().position().ifPresent(position -> headers.put(POSITION, position));
        headers.putAll(StandardWebhooks.headers(secrets, message.sent().messageId(), start, message.body()));
        switch (subscription.destination().kind()) {
            case DCSA_2 -> {
                headers.put("API-Version", "2.2.0");
                headers.put(NotificationSignature.HEADER, NotificationSignature.of(secrets.getFirst(), message.body()));
            }
            case DCSA_3 -> headers.put("API-Version", "3.0.0");
            case WEBHOOK -> {}
        }
        var answer = target.send(
                subscription.id(), TargetRequest.post(subscription.destination().url(), headers, message.body()));
        note(subscription, message, attempt, start, answer);
        return answer;
    }

    private void note(Subscription subscription, Message message, int attempt, Instant start, TargetAnswer answer) {
        var outcome = answer.isTaken() ? "TAKEN" : answer.status() > 0 ? "REFUSED" : answer.outcome();
        log.add(
                subscription.id(),
                new Delivery(
                        0,
                        start,
                        message.sent(),
                        attempt,
                        outcome,
                        answer.status(),
                        Duration.between(start, clock.instant()).toMillis()));
        metrics.attempted(outcome);
    }
}
