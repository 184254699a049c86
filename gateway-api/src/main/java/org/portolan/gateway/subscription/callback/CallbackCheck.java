package org.portolan.gateway.subscription.callback;

import java.net.URI;
import java.util.Map;
import org.portolan.gateway.problem.Problem;
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

    CallbackCheck(TargetCheck targets, TargetClient client) {
        this.targets = targets;
        this.client = client;
    }

    void require(URI callback) {
        targets.refusal(callback).ifPresent(reason -> {
            throw refused(reason.sentence());
        });
        if (!client.send(TargetRequest.head(callback, HEADERS)).isTaken()) {
            throw refused("must answer a HEAD request with 204");
        }
    }

    private static RuntimeException refused(String rule) {
        return Problem.of(400, "CALLBACK_REFUSED", "callbackUrl " + rule + ".")
                .at("callbackUrl")
                .exception();
    }
}
