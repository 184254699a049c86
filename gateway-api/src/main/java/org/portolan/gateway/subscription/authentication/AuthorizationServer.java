package org.portolan.gateway.subscription.authentication;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.portolan.gateway.subscription.authentication.Authentication.ClientCredentials;
import org.portolan.gateway.subscription.outbound.TargetClient;
import org.portolan.gateway.subscription.outbound.TargetRequest;
import org.springframework.stereotype.Component;

/** Fetches tokens, under the rules that hold for every target. */
@Component
final class AuthorizationServer {
    private final TargetClient client;
    private final Clock clock;

    AuthorizationServer(TargetClient client, Clock clock) {
        this.client = client;
        this.clock = clock;
    }

    Optional<AccessToken> fetch(ClientCredentials credentials) {
        var form = "grant_type=client_credentials"
                + credentials.scope().map(scope -> "&scope=" + encoded(scope)).orElse("");
        var basic = encoded(credentials.clientId()) + ":" + encoded(credentials.clientSecret());
        var asked = clock.instant();
        var answer = client.send(TargetRequest.form(
                credentials.tokenUrl(),
                Map.of(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(basic.getBytes(UTF_8)),
                        "Accept",
                        "application/json"),
                form.getBytes(UTF_8)));
        return answer.isTaken() ? AccessToken.read(answer.body(), asked) : Optional.empty();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
