package org.portolan.gateway.command.send;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.gateway.command.GatewayCommands;
import org.portolan.gateway.edi.fixture.Edifact;
import org.portolan.gateway.fixture.GatewayUnderTest;
import org.portolan.gateway.fixture.Reports;
import org.portolan.gateway.fixture.TestKeys;
import tools.jackson.databind.json.JsonMapper;

class SendingFilesTest {

    private final GatewayUnderTest gateway = GatewayUnderTest.shared();
    private final StringWriter said = new StringWriter();

    @TempDir
    Path folder;

    @Test
    void an_interchange_that_is_all_recorded_ends_with_0_and_a_partly_refused_one_with_3() throws IOException {
        String good = Edifact.gateIn(1, Reports.container(460_001));
        String bad = Edifact.gateIn(2, "CSQU3054384");

        assertThat(send("edi", file("good.edi", Edifact.interchange("CLI1", List.of(good)))))
                .isZero();
        assertThat(send("edi", file("mixed.edi", Edifact.interchange("CLI2", List.of(good, bad)))))
                .isEqualTo(3);
        assertThat(said.toString())
                .contains("Message 2, segment 6 EQD, element 2 (line 20")
                .contains("CHECK_DIGIT");
    }

    @Test
    void an_interchange_of_which_nothing_is_accepted_ends_with_1_and_says_why() throws IOException {
        Path none = file("none.edi", Edifact.interchange("CLI3", List.of(Edifact.gateIn(1, "CSQU3054384"))));

        assertThat(send("edi", none)).isEqualTo(1);
        assertThat(said.toString())
                .contains("Message 1, segment 6 EQD", "CSQU3054384: CHECK_DIGIT [containerNumber]")
                .contains("Report: /api/v1/edi/");
    }

    @Test
    void half_an_interchange_ends_with_1_and_says_why() throws IOException {
        assertThat(send("edi", file("half.edi", "UNB+UNOC:3+A+B+261121:1200+1'UNH+1")))
                .isEqualTo(1);
        assertThat(said.toString()).contains("TRUNCATED");
    }

    @Test
    void a_table_is_looked_at_before_it_is_sent() throws IOException {
        Path table = file(
                "events.csv",
                "containerNumber,eventCode,eventTime,location,direction,emptyIndicator\n" + Reports.container(460_002)
                        + ",GTIN,2026-11-20T08:15:00+08:00,CNTXG,EXPORT,LADEN\n");

        assertThat(send("movements", table, "--preview")).isZero();
        assertThat(send("movements", table)).isZero();
        assertThat(said.toString()).contains("accepted 0, checked 1").contains("accepted 1, checked 0");
    }

    @Test
    void lines_are_looked_at_before_they_are_sent() throws IOException {
        Path lines = file(
                "events.ndjson",
                JsonMapper.shared()
                                .writeValueAsString(
                                        Reports.gateInAtTianjin(Reports.container(460_003), Reports.time(5)))
                        + "\n");

        assertThat(send("movements", lines, "--preview")).isZero();
        assertThat(send("movements", lines)).isZero();
        assertThat(said.toString()).contains("accepted 0, checked 1").contains("accepted 1, checked 0");
    }

    @Test
    void a_wrong_use_ends_with_2_and_a_missing_file_with_1() throws IOException {
        assertThat(GatewayCommands.commandLine().setErr(new PrintWriter(said)).execute("edi", "send"))
                .isEqualTo(2);
        assertThat(send("edi", folder.resolve("missing.edi"))).isEqualTo(1);
    }

    private int send(String command, Path file, String... more) throws IOException {
        List<String> arguments = new java.util.ArrayList<>(List.of(
                command,
                "send",
                file.toString(),
                "--gateway",
                gateway.base().toString(),
                "--key-file",
                file("key", TestKeys.TIANJIN_PORT.name()).toString()));
        arguments.addAll(List.of(more));
        return GatewayCommands.commandLine().setOut(new PrintWriter(said)).execute(arguments.toArray(String[]::new));
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }
}
