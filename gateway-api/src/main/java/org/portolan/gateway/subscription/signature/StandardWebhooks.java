package org.portolan.gateway.subscription.signature;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Headers by Standard Webhooks (https://www.standardwebhooks.com): the id that stays the same however often a message is
 * sent, the time of this attempt, and a signature of both with the body by each secret that is valid now.
 */
public final class StandardWebhooks {

    private StandardWebhooks() {}

    /** The three headers of an attempt. */
    public static Map<String, String> headers(List<SharedSecret> secrets, String id, Instant attempt, byte[] body) {
        var seconds = Long.toString(attempt.getEpochSecond());
        var signed = (id + "." + seconds + ".").getBytes(StandardCharsets.UTF_8);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("webhook-id", id);
        headers.put("webhook-timestamp", seconds);
        headers.put(
                "webhook-signature",
                secrets.stream()
                        .map(secret -> "v1," + Base64.getEncoder().encodeToString(secret.sign(signed, body)))
                        .collect(Collectors.joining(" ")));
        return headers;
    }
}
