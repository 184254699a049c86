package org.portolan.deploy.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ConsortiumOnComposeTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String CONTAINER = "PTLU0000013";

    @Test
    void what_one_administration_records_another_reads_at_its_own_gateway(@TempDir Path folder) throws Exception {
        Engine.assumeReady();

        try (ComposedConsortium consortium = ComposedConsortium.start(folder)) {
            for (String organisation : List.of("cncustoms", "sgcustoms", "nzcustoms")) {
                await().atMost(PATIENCE)
                        .until(() -> consortium.gateway(organisation).ready());
            }

            consortium.gateway("cncustoms").post("/movements", ComposedConsortium.KEY, "release-1", release());

            await().atMost(PATIENCE)
                    .ignoreExceptions()
                    .untilAsserted(() -> assertThat(consortium
                                    .gateway("nzcustoms")
                                    .get("/containers/" + CONTAINER, ComposedConsortium.KEY)
                                    .toString())
                            .contains("CUSR", "CNCustomsMSP"));
        }
    }

    private static Map<String, Object> release() {
        return Map.of(
                "containerNumber", CONTAINER,
                "eventType", "EQUIPMENT",
                "eventCode", "CUSR",
                "classifier", "ACT",
                "eventTime", "2026-11-20T08:00:00+08:00",
                "reportedTime", "2026-11-20T08:00:00+08:00",
                "location", "CNTXG",
                "direction", "EXPORT",
                "emptyIndicator", "LADEN",
                "billOfLading", "BL-1");
    }
}
