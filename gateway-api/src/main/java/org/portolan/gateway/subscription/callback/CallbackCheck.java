package org.portolan.gateway.subscription.callback;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.portolan.gateway.problem.Problem;
import org.portolan.gateway.problem.ProblemKind;
import org.portolan.gateway.subscription.SubscriptionId;
import org.portolan.gateway.subscription.authentication.AuthenticatedTarget;
import org.portolan.gateway.subscription.authentication.Authentication;
import org.portolan.gateway.subscription.outbound.TargetAnswer;
import org.portolan.gateway.subscription.outbound.TargetCheck;
import org.portolan.gateway.subscription.outbound.TargetClient;
import org.portolan.gateway.subscription.outbound.TargetRequest;
import org.springframework.stereotype.Component;

/**
 * Asks a callback address by HEAD whether it is one, as DCSA's Subscription Callback API 1.0 demands (section 3.1.1): so
 * nobody has messages sent to an address that does not want them.
 */
@Component
final class CallbackCheck {
    private static final Map<String, String> HEADERS = Map.of("API-Version", "2.2.0");

    private final TargetCheck targets;
    private final TargetClient client;
    private final AuthenticatedTarget authenticated;

    CallbackCheck(TargetCheck targets, TargetClient client, AuthenticatedTarget authenticated) {
        this.targets = targets;
        this.client = client;
        this.authenticated = authenticated;
    }

    /** For a new subscription, which may bring along by what it shows who sends. */
    void require(URI callback, Optional<Authentication> given) {
        require(
                callback,
                request ->
                        given.map(fresh -> authenticated.send(fresh, request)).orElseGet(() -> client.send(request)));
    }

    /** For a new address of a known subscription. */
    void require(URI callback, SubscriptionId known) {
        require(callback, request -> authenticated.send(known, request));
    }

    private void require(URI callback, Function<TargetRequest, TargetAnswer> sender) {
        targets.refusal(callback).ifPresent(reason -> {
            throw refused(reason.sentence());
        });
        if (!sender.apply(TargetRequest.head(callback, HEADERS)).isTaken()) {
            throw refused("must answer a HEAD request with a status of 2xx, such as 204");
        }
    }

    private static RuntimeException refused(String rule) {
        return Problem.of(ProblemKind.CALLBACK_REFUSED, "callbackUrl " + rule + ".")
                .at("callbackUrl")
                .exception();
    }
}
