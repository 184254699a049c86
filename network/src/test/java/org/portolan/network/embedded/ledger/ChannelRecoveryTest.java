package org.portolan.network.embedded.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.network.embedded.channel.ImplicitCollections;
import org.portolan.network.embedded.fixture.Results;
import org.portolan.network.embedded.fixture.SignedTransaction;
import org.portolan.network.embedded.fixture.TestChannel;
import org.portolan.network.embedded.ledger.blocks.CorruptLedgerException;
import org.portolan.network.embedded.ledger.state.StateSnapshot;
import org.portolan.network.policy.SignaturePolicies;

class ChannelRecoveryTest {
    private static final String COLLECTION = ImplicitCollections.of(TestChannel.CN);

    @TempDir
    Path directory;

    private TestChannel network;

    @BeforeEach
    void fill() {
        network = new TestChannel(directory);
        network.commit(Results.in("movement").put("a", "1"), TestChannel.CN, TestChannel.SG);
        Results secret = Results.in("certificate")
                .put("public", "p")
                .policy("public", SignaturePolicies.peerOf(TestChannel.CN))
                .putPrivate(COLLECTION, "k", "hidden");
        SignedTransaction certificate = network.transaction(secret, TestChannel.CN);
        network.channel().keepTransient(certificate.id(), secret.privateSet());
        network.commit(certificate);
        network.commit(Results.in("movement").put("a", "2").put("b", "3"), TestChannel.CN, TestChannel.SG);
    }

    @AfterEach
    void stop() {
        network.close();
    }

    private Path lastFile() {
        return network.ledger().resolve("blocks/blocks-000000");
    }

    private void deleteState() {
        delete(network.ledger().resolve("state"));
    }

    private static void delete(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String value(String namespace, String key) {
        try (StateSnapshot state = network.channel().snapshot(TestChannel.CN)) {
            return state.get(namespace, key)
                    .map(found -> found.value().toStringUtf8())
                    .orElse("nothing");
        }
    }

    @Test
    void finds_blocks_state_and_private_data_again() {
        String hash = network.channel().stateHash();
        network.close();

        network.open();

        assertThat(network.channel().height()).isEqualTo(4);
        assertThat(network.channel().stateHash()).isEqualTo(hash);
        assertThat(value("movement", "a")).isEqualTo("2");
        try (StateSnapshot state = network.channel().snapshot(TestChannel.CN)) {
            assertThat(state.privateValue("certificate", COLLECTION, "k"))
                    .map(found -> found.value().toStringUtf8())
                    .contains("hidden");
        }
    }

    @Test
    void rebuilds_a_deleted_state_equal_to_what_it_was() {
        String hash = network.channel().stateHash();
        network.close();
        deleteState();

        network.open();

        assertThat(network.channel().stateHash()).isEqualTo(hash);
        assertThat(network.commit(Results.in("movement").put("c", "4"), TestChannel.CN, TestChannel.NZ)
                        .code())
                .isEqualTo(TxValidationCode.VALID);
        try (StateSnapshot state = network.channel().snapshot(TestChannel.CN)) {
            assertThat(state.privateValue("certificate", COLLECTION, "k")).isPresent();
        }
    }

    @Test
    void catches_up_a_state_that_is_behind_the_blocks() throws IOException {
        network.close();
        Path older = directory.resolve("older");
        copy(network.ledger().resolve("state"), older);
        network.open();
        network.commit(Results.in("movement").put("late", "1"), TestChannel.CN, TestChannel.SG);
        network.commit(Results.in("movement").put("later", "2"), TestChannel.CN, TestChannel.SG);
        String hash = network.channel().stateHash();
        network.close();
        deleteState();
        copy(older, network.ledger().resolve("state"));

        network.open();

        assertThat(network.channel().height()).isEqualTo(6);
        assertThat(network.channel().stateHash()).isEqualTo(hash);
        assertThat(value("movement", "later")).isEqualTo("2");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.toList()) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        }
    }

    @Test
    void forgets_a_last_block_torn_at_any_byte_when_the_state_had_not_seen_it() throws IOException {
        network.close();
        byte[] whole = Files.readAllBytes(lastFile());
        // The last block was never applied anywhere, as when the process is killed while it is written.
        deleteState();
        delete(network.ledger().resolve("private"));
        int start = startOfLastBlock(whole);

        for (int length = start; length < whole.length; length += length < start + 14 ? 1 : 997) {
            Files.write(lastFile(), Arrays.copyOf(whole, length));
            network.open();

            assertThat(network.channel().height()).as("cut to %d bytes", length).isEqualTo(3);
            assertThat(value("movement", "a")).isEqualTo("1");
            network.close();
        }
        network.open();
        assertThat(network.commit(Results.in("movement").put("a", "2"), TestChannel.CN, TestChannel.SG)
                        .block())
                .isEqualTo(3);
    }

    private static int startOfLastBlock(byte[] file) {
        int offset = 0;
        int last = 0;
        while (offset < file.length) {
            last = offset;
            offset += 12 + java.nio.ByteBuffer.wrap(file, offset, 4).getInt();
        }
        return last;
    }

    @Test
    void refuses_a_cut_block_that_was_acknowledged() throws IOException {
        network.close();
        byte[] whole = Files.readAllBytes(lastFile());
        byte[] cut = Arrays.copyOf(whole, whole.length - 1);
        Files.write(lastFile(), cut);

        assertThatThrownBy(network::open)
                .isInstanceOf(CorruptLedgerException.class)
                .hasMessageContaining("blocks-000000")
                .hasMessageContaining("offset");
        assertThat(Files.readAllBytes(lastFile())).isEqualTo(cut);
        Files.write(lastFile(), whole);
        network.open();
    }

    @Test
    void refuses_private_stores_that_have_seen_more_than_the_blocks_hold() throws IOException {
        network.close();
        byte[] whole = Files.readAllBytes(lastFile());
        deleteState();
        Files.write(lastFile(), Arrays.copyOf(whole, startOfLastBlock(whole)));

        assertThatThrownBy(network::open)
                .isInstanceOf(CorruptLedgerException.class)
                .hasMessageContaining("private store");
        Files.write(lastFile(), whole);
        network.open();
    }

    @Test
    void keeps_transient_data_of_a_transaction_not_yet_in_a_block_over_a_restart() {
        Results secret = Results.in("certificate").putPrivate(COLLECTION, "later", "still hidden");
        SignedTransaction certificate = network.transaction(secret, TestChannel.CN);
        network.channel().keepTransient(certificate.id(), secret.privateSet());
        network.close();

        network.open();
        network.commit(certificate);

        try (StateSnapshot state = network.channel().snapshot(TestChannel.CN)) {
            assertThat(state.privateValue("certificate", COLLECTION, "later"))
                    .map(found -> found.value().toStringUtf8())
                    .isEqualTo(Optional.of("still hidden"));
        }
    }

    @Test
    void refuses_settings_with_other_cas_than_it_was_founded_with() {
        network.close();
        TestChannel other = new TestChannel(directory.resolve("other"));
        other.close();

        assertThatThrownBy(() -> Channel.open(network.ledger(), other.settings()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("another CA of " + TestChannel.CN);
        network.open();
    }

    @Test
    void verifies_its_whole_chain_on_request() {
        network.channel().verifyChain();

        assertThat(network.channel().info().getHeight()).isEqualTo(4);
    }
}
