package org.portolan.network.embedded.ledger.blocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlockFilesTest {
    private static final long ROLL = 120;

    @TempDir
    Path directory;

    private Path folder() {
        return directory.resolve("blocks");
    }

    private static byte[] record(int number) {
        return ("record " + number + " ").repeat(4).getBytes(StandardCharsets.UTF_8);
    }

    private void write(int count) throws IOException {
        try (BlockFiles files = BlockFiles.open(folder(), ROLL, () -> Long.MAX_VALUE)) {
            for (int i = 0; i < count; i++) {
                files.append(record(i));
            }
        }
    }

    private List<String> scan() {
        List<String> found = new ArrayList<>();
        try (BlockFiles files = BlockFiles.open(folder(), ROLL, () -> Long.MAX_VALUE)) {
            files.scan(Location.START, (location, content) -> found.add(new String(content, StandardCharsets.UTF_8)));
        }
        return found;
    }

    @Test
    void finds_all_records_again_over_several_files() throws IOException {
        write(10);

        assertThat(scan()).hasSize(10);
        assertThat(Files.exists(folder().resolve("blocks-000002"))).isTrue();
    }

    @Test
    void repairs_a_last_record_cut_at_any_byte_and_goes_on() throws IOException {
        write(3);
        Path last = folder().resolve("blocks-000001");
        byte[] whole = Files.readAllBytes(last);

        for (int length = 0; length < whole.length; length++) {
            Files.write(last, Arrays.copyOf(whole, length));

            assertThat(scan()).as("cut to %d bytes", length).hasSize(2);
            assertThat(Files.size(last)).isZero();
        }
        try (BlockFiles files = BlockFiles.open(folder(), ROLL, () -> Long.MAX_VALUE)) {
            files.append(record(2));
        }
        assertThat(scan()).hasSize(3);
    }

    @Test
    void refuses_any_changed_byte_with_its_file_and_offset() throws IOException {
        write(3);
        Path first = folder().resolve("blocks-000000");
        byte[] whole = Files.readAllBytes(first);

        for (int i = 0; i < whole.length; i++) {
            byte[] changed = whole.clone();
            changed[i] ^= 0x40;
            Files.write(first, changed);

            assertThatThrownBy(this::scan)
                    .as("byte %d changed", i)
                    .isInstanceOf(CorruptLedgerException.class)
                    .hasMessageContaining("blocks-000000")
                    .hasMessageContaining("offset");
            assertThat(Files.readAllBytes(first)).isEqualTo(changed);
        }
    }

    @Test
    void refuses_a_cut_in_a_file_that_is_not_the_last() throws IOException {
        write(3);
        Path first = folder().resolve("blocks-000000");
        Files.write(first, Arrays.copyOf(Files.readAllBytes(first), 30));

        assertThatThrownBy(this::scan).isInstanceOf(CorruptLedgerException.class);
    }

    @Test
    void refuses_a_missing_file() throws IOException {
        write(10);
        Files.delete(folder().resolve("blocks-000001"));

        assertThatThrownBy(this::scan)
                .isInstanceOf(CorruptLedgerException.class)
                .hasMessageContaining("blocks-000001");
    }

    @Test
    void refuses_to_write_when_the_disk_is_nearly_full_and_loses_nothing() throws IOException {
        AtomicLong left = new AtomicLong(Long.MAX_VALUE);
        try (BlockFiles files = BlockFiles.open(folder(), ROLL, left::get)) {
            files.append(record(0));
            left.set(1_000_000);

            assertThatThrownBy(() -> files.append(record(1)))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("full");
        }

        assertThat(scan()).hasSize(1);
    }
}
