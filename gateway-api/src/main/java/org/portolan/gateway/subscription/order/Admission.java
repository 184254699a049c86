package org.portolan.gateway.subscription.order;

import java.net.URI;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.problem.Problem;
import org.portolan.gateway.problem.ProblemKind;
import org.portolan.gateway.problem.Reasons;
import org.portolan.gateway.subscription.SubscriptionSettings;
import org.portolan.gateway.subscription.Subscriptions;
import org.portolan.gateway.subscription.authentication.Authentication;
import org.portolan.gateway.subscription.authentication.Authentication.ClientCredentials;
import org.portolan.gateway.subscription.outbound.TargetCheck;
import org.portolan.records.reason.Reason;
import org.springframework.stereotype.Component;

/** Says whether one more subscription may be made, and whether messages may go to an address. */
@Component
final class Admission {
    private final Subscriptions subscriptions;
    private final SubscriptionSettings settings;
    private final TargetCheck targets;

    Admission(Subscriptions subscriptions, SubscriptionSettings settings, TargetCheck targets) {
        this.subscriptions = subscriptions;
        this.settings = settings;
        this.targets = targets;
    }

    void requireRoom(Caller caller) {
        if (subscriptions.of(caller).size() >= settings.mostOfOne()) {
            throw Problem.of(
                            409,
                            "TOO_MANY_SUBSCRIPTIONS",
                            "A caller may have " + settings.mostOfOne() + " subscriptions; delete one first.")
                    .exception();
        }
        if (subscriptions.all().size() >= settings.most()) {
            throw Problem.of(ProblemKind.OVERLOADED, "The gateway has as many subscriptions as it takes.")
                    .exception();
        }
    }

    /** A token endpoint is a target like others. */
    void require(Authentication authentication) {
        if (authentication instanceof ClientCredentials credentials) {
            targets.refusal(credentials.tokenUrl()).ifPresent(reason -> {
                throw Reasons.problem(new Reason(reason.code(), "authentication.tokenUrl", reason.sentence()))
                        .exception();
            });
        }
    }

    void require(URI address) {
        targets.refusal(address).ifPresent(reason -> {
            throw Reasons.problem(reason).exception();
        });
    }
}
