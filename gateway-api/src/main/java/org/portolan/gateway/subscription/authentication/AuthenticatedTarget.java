package org.portolan.gateway.subscription.authentication;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.portolan.gateway.subscription.SubscriptionId;
import org.portolan.gateway.subscription.authentication.Authentication.ClientCredentials;
import org.portolan.gateway.subscription.authentication.Authentication.Header;
import org.portolan.gateway.subscription.outbound.TargetAnswer;
import org.portolan.gateway.subscription.outbound.TargetClient;
import org.portolan.gateway.subscription.outbound.TargetRequest;
import org.springframework.stereotype.Component;

/**
 * Sends with what the owner gave. A token is kept until it ends; one that the target does not know (401) is renewed once
 * in the same attempt.
 */
@Component
public final class AuthenticatedTarget {
    private static final int UNAUTHORIZED = 401;
    private static final String NO_TOKEN = "NO_TOKEN";

    /** A token belongs to what it was fetched with: with another it is not used. */
    private record Kept(String sealed, AccessToken token) {}

    private final TargetClient client;
    private final Authentications authentications;
    private final AuthorizationServer server;
    private final Clock clock;
    private final Map<SubscriptionId, Kept> tokens = new ConcurrentHashMap<>();

    AuthenticatedTarget(TargetClient client, Authentications authentications, AuthorizationServer server, Clock clock) {
        this.client = client;
        this.authentications = authentications;
        this.server = server;
        this.clock = clock;
    }

    /** Sends a message of a subscription. */
    public TargetAnswer send(SubscriptionId id, TargetRequest request) {
        var sealed = authentications.sealed(id);
        if (sealed.isEmpty()) {
            return client.send(request);
        }
        return authentications
                .open(id, sealed.get())
                .map(opened -> switch (opened) {
                    case Header header -> client.send(with(request, header));
                    case ClientCredentials credentials -> sendWithToken(id, sealed.get(), credentials, request);
                })
                .orElseGet(() -> TargetAnswer.none(NO_TOKEN));
    }

    /** Sends under what is not kept yet. */
    public TargetAnswer send(Authentication fresh, TargetRequest request) {
        return switch (fresh) {
            case Header header -> client.send(with(request, header));
            case ClientCredentials credentials ->
                server.fetch(credentials)
                        .map(token -> client.send(with(request, token)))
                        .orElseGet(() -> TargetAnswer.none(NO_TOKEN));
        };
    }

    private TargetAnswer sendWithToken(
            SubscriptionId id, String sealed, ClientCredentials credentials, TargetRequest request) {
        var known = Optional.ofNullable(tokens.get(id))
                .filter(kept -> kept.sealed().equals(sealed))
                .map(Kept::token)
                .filter(token -> token.isValid(clock.instant()));
        if (known.isPresent()) {
            var answer = client.send(with(request, known.get()));
            if (answer.status() != UNAUTHORIZED) {
                return answer;
            }
        }
        var fresh = fetch(id, sealed, credentials);
        return fresh.map(token -> client.send(with(request, token))).orElseGet(() -> TargetAnswer.none(NO_TOKEN));
    }

    private Optional<AccessToken> fetch(SubscriptionId id, String sealed, ClientCredentials credentials) {
        tokens.values().removeIf(kept -> !kept.token().isValid(clock.instant()));
        var fresh = server.fetch(credentials);
        fresh.ifPresentOrElse(token -> tokens.put(id, new Kept(sealed, token)), () -> tokens.remove(id));
        return fresh;
    }

    private static TargetRequest with(TargetRequest request, Header header) {
        return with(request, header.name(), header.value());
    }

    private static TargetRequest with(TargetRequest request, AccessToken token) {
        return with(request, "Authorization", "Bearer " + token.value());
    }

    private static TargetRequest with(TargetRequest request, String name, String value) {
        Map<String, String> headers = new LinkedHashMap<>(request.headers());
        headers.put(name, value);
        return request.with(headers);
    }
}
