package org.portolan.network.doctor.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.network.doctor.finding.Finding;
import org.portolan.network.doctor.site.Site;
import org.portolan.network.doctor.site.SiteSurvey;

final class LeftoversCheckTest {

    @TempDir
    private Path folder;

    @Test
    void a_process_of_an_earlier_run_is_found() throws Exception {
        Path script = folder.resolve("fabric/scripts/run-until-input-ends");
        Files.createDirectories(script.getParent());
        Files.writeString(script, "read line\n");
        Process left = new ProcessBuilder("/bin/sh", script.toString()).start();
        try {
            assertThat(new LeftoversCheck(site()).findings())
                    .extracting(Finding::says)
                    .containsExactly(
                            "is not running", "process %d of an earlier run is still there".formatted(left.pid()));
        } finally {
            left.destroy();
        }
    }

    @Test
    void a_network_that_was_killed_is_known_by_the_file_it_left() throws Exception {
        Files.writeString(
                folder.resolve("connection.json"),
                "{\"channel\": \"portolan\", \"organisations\": [], \"orderers\": []}");

        List<Finding> findings = new LeftoversCheck(site()).findings();

        assertThat(findings)
                .extracting(Finding::says)
                .containsExactly("is not running, and connection.json of a run that was killed is still there");
    }

    private Site site() throws Exception {
        return new SiteSurvey(folder, Optional.empty(), Optional.empty()).survey();
    }
}
