package org.portolan.gateway.subscription.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class StandardWebhooksTest {
    private static final String ID = "7f83b1657ff1fc53b92dc18148a1d65dfc2d4b1fa3d677284addd200126d9069";
    private static final byte[] BODY =
            "{\"data\":{\"containerNumber\":\"CSQU3054383\"},\"type\":\"container.movement.recorded\"}"
                    .getBytes(StandardCharsets.UTF_8);
    private static final SharedSecret SECRET = SharedSecret.parse(
                    "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=", 24)
            .orElseThrow();

    @Test
    void signs_as_the_reference_library_does() {
        // Made with the library standardwebhooks 1.1.0 for Python.
        assertThat(StandardWebhooks.headers(List.of(SECRET), ID, Instant.ofEpochSecond(1_795_305_600), BODY))
                .containsEntry("webhook-id", ID)
                .containsEntry("webhook-timestamp", "1795305600")
                .containsEntry("webhook-signature", "v1,mx36PxPgM+TDdtNmIMt8BcCJqfp0YNqDQoKRpqiCyWw=");
    }

    @Test
    void signs_once_by_each_secret_that_is_valid() {
        var fresh = SharedSecret.generate(new SecureRandom());

        var signature = StandardWebhooks.headers(List.of(fresh, SECRET), ID, Instant.ofEpochSecond(1_795_305_600), BODY)
                .get("webhook-signature");

        assertThat(signature)
                .matches("v1,\\S{44} v1,\\S{44}")
                .endsWith(" v1,mx36PxPgM+TDdtNmIMt8BcCJqfp0YNqDQoKRpqiCyWw=");
    }

    @Test
    void a_notification_is_signed_in_hexadecimal() {
        // Made with OpenSSL.
        assertThat(NotificationSignature.of(SECRET, BODY))
                .isEqualTo("sha256=a7a9e93baedc570dbd169d399263de66e1f9c48cd175f1a132e30da718517bbc");
    }

    @Test
    void a_secret_has_24_to_64_bytes_and_no_text_of_its_own() {
        assertThat(SharedSecret.of(new byte[23])).isEmpty();
        assertThat(SharedSecret.of(new byte[65])).isEmpty();
        assertThat(SharedSecret.parse("whsec_?", 24)).isEmpty();
        assertThat(SECRET.toString()).doesNotContain("AAECAwQF");
        assertThat(SharedSecret.parse(SECRET.reveal(), 24).orElseThrow().reveal())
                .isEqualTo(SECRET.reveal());
    }
}
