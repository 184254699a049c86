package org.portolan.gateway.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNameTest {
    private static final List<String> NAMES =
            List.of("asOf", "cursor", "known", "limit", "minPosition", "preview", "raisedFrom");

    @ParameterizedTest(name = "{0} is meant as {1}")
    @CsvSource({
        "prevew, preview",
        "PREVIEW, preview",
        "dryRun, preview",
        "at, asOf",
        "as_of, asOf",
        "asof, asOf",
        "limits, limit",
        "size, limit",
        "page, cursor",
        "min-position, minPosition",
        "raised_from, raisedFrom"
    })
    void finds_the_name_that_was_meant(String written, String meant) {
        assertThat(NearestName.to(written, NAMES)).contains(meant);
    }

    @Test
    void names_none_where_none_is_near() {
        assertThat(NearestName.to("colour", NAMES)).isEmpty();
        assertThat(NearestName.to("at", List.of("limit"))).isEmpty();
        assertThat(NearestName.to("x".repeat(10_000), NAMES)).isEmpty();
    }
}
