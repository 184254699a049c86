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
        var owners = subscriptions.owners();
        long own = owners.stream().filter(other -> isSame(caller, other)).count();
        if (own >= settings.mostOfOne()) {
            throw tooMany("A caller, or a trader with all its keys,", settings.mostOfOne());
        }
        long near = owners.stream().filter(other -> isNear(caller, other)).count();
        if (near >= settings.mostOfOrganisation()) {
            throw tooMany("An organisation, or all traders of one,", settings.mostOfOrganisation());
        }
        if (owners.size() >= settings.most()) {
            throw Problem.of(ProblemKind.OVERLOADED, "The gateway has as many subscriptions as it takes.")
                    .exception();
        }
    }

    private static boolean isSame(Caller caller, Caller other) {
        return caller.id().equals(other.id())
                || caller.trader().isPresent() && caller.trader().equals(other.trader());
    }

    private static boolean isNear(Caller caller, Caller other) {
        return caller.organisation().equals(other.organisation())
                && caller.trader().isPresent() == other.trader().isPresent();
    }

    private static RuntimeException tooMany(String who, int most) {
        return Problem.of(
                        ProblemKind.TOO_MANY_SUBSCRIPTIONS,
                        who + " may have " + most + " subscriptions; delete one first.")
                .exception();
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
