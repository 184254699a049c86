package org.portolan.gateway.subscription.screen;

import java.time.Instant;
import org.portolan.gateway.subscription.delivery.Samples;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What the body of a message looks like, in lines that people can read. */
final class SampleShown {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private SampleShown() {}

    static String body(Instant now) {
        return JSON.writeValueAsString(JSON.readTree(Samples.event(now).message()));
    }
}
