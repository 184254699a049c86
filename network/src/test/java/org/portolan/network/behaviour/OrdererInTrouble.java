package org.portolan.network.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.portolan.network.fabric.layout.OrdererPlace;
import org.portolan.network.identity.authority.MutualTls;

/** A real orderer, and what can befall its process. */
record OrdererInTrouble(OrdererPlace place) {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Pattern LEADER = Pattern.compile("(?m)^consensus_BFT_leader_id\\{[^}]*} (\\d+)");
    private static final Pattern COMMITTED =
            Pattern.compile("(?m)^consensus_BFT_committed_block_number\\{[^}]*} (\\d+)");

    /** Whoever supervises it starts it again. */
    void kill() throws Exception {
        signal("-KILL", program(starter()));
    }

    /** Nobody learns that it is dead, so that nobody starts it again; the answer is for {@link #comeBack}. */
    ProcessHandle killForLong() throws Exception {
        ProcessHandle starter = starter();
        signal("-STOP", starter);
        signal("-KILL", program(starter));
        return starter;
    }

    void comeBack(ProcessHandle starter) throws Exception {
        signal("-CONT", starter);
    }

    ProcessHandle freeze() throws Exception {
        ProcessHandle program = program(starter());
        signal("-STOP", program);
        return program;
    }

    void thaw(ProcessHandle program) throws Exception {
        signal("-CONT", program);
    }

    /** The place of the leader among the orderers, as this one sees it; empty while it does not know or answer. */
    OptionalInt leader() throws InterruptedException {
        OptionalLong leader = metric(LEADER);
        return leader.isPresent() ? OptionalInt.of((int) leader.getAsLong() - 1) : OptionalInt.empty();
    }

    /** The last block that it knows to be ordered; empty while it does not answer. */
    OptionalLong committedBlock() throws InterruptedException {
        return metric(COMMITTED);
    }

    private OptionalLong metric(Pattern line) throws InterruptedException {
        try (HttpClient http = HttpClient.newBuilder()
                .connectTimeout(PATIENCE)
                .sslContext(MutualTls.by(place.tls()))
                .build()) {
            URI metrics = URI.create("https://" + place.operations() + "/metrics");
            HttpRequest request =
                    HttpRequest.newBuilder(metrics).timeout(PATIENCE).build();
            Matcher found =
                    line.matcher(http.send(request, BodyHandlers.ofString()).body());
            return found.find() ? OptionalLong.of(Long.parseLong(found.group(1))) : OptionalLong.empty();
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }

    /** Overwrites the later half of its blocks; it must not be running. */
    void damageLedger(String channel) throws IOException {
        Path blocks = place.folder().resolve("ledger/chains").resolve(channel).resolve("blockfile_000000");
        byte[] content = Files.readAllBytes(blocks);
        Arrays.fill(content, content.length / 2, content.length, (byte) 0x5a);
        Files.write(blocks, content);
    }

    /** Leaves its configuration, and nothing of any channel. */
    void deleteData() throws IOException {
        delete(place.folder().resolve("ledger"));
        delete(place.folder().resolve("consensus"));
    }

    /** What it writes meanwhile, because it is being started again and again, goes as well. */
    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private ProcessHandle starter() {
        return ProcessHandle.current()
                .descendants()
                .filter(each ->
                        each.info().commandLine().orElse("").contains("FABRIC_CFG_PATH=" + place.folder() + " "))
                .filter(each -> each.children().anyMatch(OrdererInTrouble::isOrderer))
                .findFirst()
                .orElseThrow();
    }

    private static ProcessHandle program(ProcessHandle starter) {
        return starter.children()
                .filter(OrdererInTrouble::isOrderer)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isOrderer(ProcessHandle process) {
        return process.info().command().orElse("").endsWith("/orderer");
    }

    private static void signal(String signal, ProcessHandle process) throws Exception {
        int exit = new ProcessBuilder("kill", signal, Long.toString(process.pid()))
                .start()
                .waitFor();
        assertThat(exit).isZero();
    }
}
