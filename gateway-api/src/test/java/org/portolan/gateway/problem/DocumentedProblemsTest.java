package org.portolan.gateway.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.portolan.records.reason.ReasonCode;

/** The page on problems tells every code with its status, and no other: a code that is added gets its line there. */
class DocumentedProblemsTest {
    private static final Pattern LINE = Pattern.compile("\\| `([A-Z0-9_]+)` \\| (\\d{3}) \\| \\S.* \\|");

    @Test
    void all_codes_are_documented_with_their_status_and_no_others() throws IOException {
        assertThat(documented(Files.readString(Path.of("../docs/problems.md")))).isEqualTo(codes());
    }

    @Test
    void a_line_too_many_too_few_or_with_another_status_is_noticed() {
        var line = "| `ROLE` | 403 | Only officers may |";

        assertThat(documented(line)).isEqualTo(Map.of("ROLE", 403));
        assertThat(documented(line.replace("403", "422"))).isNotEqualTo(documented(line));
        assertThat(documented(line + "\n" + line.replace("ROLE", "MOON_PHASE"))).hasSize(2);
        assertThat(codes()).doesNotContainKey("MOON_PHASE").containsEntry("ROLE", 403);
    }

    private static Map<String, Integer> codes() {
        Map<String, Integer> codes = new TreeMap<>();
        for (ReasonCode code : ReasonCode.values()) {
            codes.put(code.name(), ReasonStatus.of(code.kind()));
        }
        for (ProblemKind kind : ProblemKind.values()) {
            codes.put(kind.name(), kind.status().value());
        }
        return codes;
    }

    private static Map<String, Integer> documented(String page) {
        Map<String, Integer> documented = new TreeMap<>();
        LINE.matcher(page).results().forEach(line -> documented.put(line.group(1), Integer.parseInt(line.group(2))));
        return documented;
    }
}
