package org.portolan.network.embedded.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.portolan.network.embedded.channel.ChannelSettings;
import org.portolan.network.embedded.channel.ImplicitCollections;
import org.portolan.network.embedded.fixture.TestChannel;
import org.portolan.network.embedded.ledger.state.StateSnapshot;

class KillTest {
    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(ints = {3, 41})
    void loses_nothing_acknowledged_when_its_process_is_killed(int acknowledged) throws Exception {
        List<String> ids = killAfter(acknowledged);

        ChannelSettings settings = TestChannel.settings(directory.resolve("killed"), TestChannel.BATCH);
        try (Channel channel = Channel.open(directory.resolve("killed/ledger"), settings)) {
            channel.verifyChain();
            assertThat(ids)
                    .hasSizeGreaterThanOrEqualTo(acknowledged)
                    .allSatisfy(id -> assertThat(channel.status(id))
                            .map(CommittedStatus::code)
                            .contains(TxValidationCode.VALID));
            assertThat(channel.missingPrivateData(TestChannel.CN)).isEmpty();
            try (StateSnapshot state = channel.snapshot(TestChannel.CN)) {
                for (int i = 0; i < 5; i++) {
                    assertThat(state.privateValue("certificate", ImplicitCollections.of(TestChannel.CN), "key" + i))
                            .isPresent();
                }
            }
        }
    }

    private List<String> killAfter(int acknowledged) throws IOException, InterruptedException {
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledWriter.class.getName(),
                        directory.resolve("killed").toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> ids = new ArrayList<>();
        try (BufferedReader output = writer.inputReader()) {
            String line = output.readLine();
            while (line != null) {
                if (line.matches("[0-9a-f]{64}")) {
                    ids.add(line);
                }
                if (ids.size() == acknowledged) {
                    writer.toHandle().destroyForcibly();
                }
                line = output.readLine();
            }
        }
        writer.waitFor();
        return ids;
    }
}
