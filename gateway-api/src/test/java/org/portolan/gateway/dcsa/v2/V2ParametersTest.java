package org.portolan.gateway.dcsa.v2;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class V2ParametersTest {
    private static final Pattern NAMED = Pattern.compile("components/parameters/([\\w-]+)");

    @Test
    void every_parameter_of_the_standard_is_understood() throws Exception {
        List<String> parameters;
        try (InputStream in = getClass().getResourceAsStream("/standards/dcsa-track-and-trace-2.2.0.yaml")) {
            String standard = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            String events =
                    standard.substring(standard.indexOf("  /v2/events:"), standard.indexOf("  /v2/events/{eventID}:"));
            parameters = events.lines()
                    .filter(line -> !line.strip().startsWith("#"))
                    .flatMap(line -> NAMED.matcher(line).results())
                    .map(parameter -> parameter.group(1))
                    .filter(name -> !name.equals("Api-Version-Major"))
                    .toList();
        }

        assertThat(parameters).hasSizeGreaterThan(15);
        assertThat(V2Question.PARAMETERS).contains("eventType").containsAll(parameters);
    }
}
