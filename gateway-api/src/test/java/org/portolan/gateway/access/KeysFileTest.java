package org.portolan.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.portolan.records.digest.Digest;
import org.portolan.records.member.Role;

class KeysFileTest {

    private static final String DIGEST =
            Digest.of("secret".getBytes(StandardCharsets.UTF_8)).hex();
    private static final String ENTRY = "keys:\n  - {id: cn-officer, sha256: " + DIGEST
            + ", organisation: CNCustomsMSP, user: officer, roles: [officer], expires: 2100-01-01T00:00:00Z}\n";

    @TempDir
    private Path folder;

    @Test
    void reads_a_caller_by_the_digest_of_its_key() throws IOException {
        Map<String, ApiKey> keys = file(ENTRY).read(false);

        Caller caller = keys.get(DIGEST).caller();
        assertThat(caller.id()).isEqualTo("cn-officer");
        assertThat(caller.roles()).containsExactly(Role.OFFICER);
    }

    @Test
    void refuses_the_demonstrations_keys_unless_this_is_a_demonstration() throws IOException {
        KeysFile demo = file("demo: true\n" + ENTRY);

        assertThat(demo.read(true)).hasSize(1);
        assertThatIllegalStateException().isThrownBy(() -> demo.read(false)).withMessageContaining("demonstration");
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo: yes\n", "demo: \"true\"\n", "demo: 1\n", "Demo: true\n", "demo:\n", "demo: on\n"})
    void a_flag_that_is_not_plainly_true_or_false_is_refused(String flag) throws IOException {
        KeysFile file = file(flag + ENTRY);

        assertThatIllegalStateException().isThrownBy(() -> file.read(false)).withMessageContaining("demo");
        assertThatIllegalStateException().isThrownBy(() -> file.read(true)).withMessageContaining("demo");
    }

    static Stream<String> demonstrations() throws IOException {
        return Files.readAllLines(Path.of("src/main/resources/demonstration-keys.txt")).stream()
                .filter(line -> !line.startsWith("#"));
    }

    @ParameterizedTest
    @MethodSource("demonstrations")
    void a_demonstrations_key_is_known_by_its_value(String digest) throws IOException {
        KeysFile file = file("demo: false\n" + ENTRY.replace(DIGEST, digest));

        assertThatIllegalStateException().isThrownBy(() -> file.read(false)).withMessageContaining("keys[0]");
        assertThat(file.read(true)).containsKey(digest);
    }

    @ParameterizedTest
    @CsvSource({
        "roles: [officer], roles: [king], roles",
        "user: officer, user: ../admin, user",
        "organisation: CNCustomsMSP, organisation: 'a b', keys[0]",
        "2100-01-01T00:00:00Z, tomorrow, expires",
        "roles: [officer], roles: [trader], traderTin",
    })
    void names_the_entry_that_is_wrong(String right, String wrong, String named) throws IOException {
        KeysFile file = file(ENTRY.replace(right, wrong));

        assertThatIllegalStateException().isThrownBy(() -> file.read(false)).withMessageContaining(named);
    }

    @Test
    void refuses_one_key_for_two_callers() throws IOException {
        KeysFile file =
                file(ENTRY + ENTRY.lines().skip(1).findFirst().orElseThrow().replace("cn-officer", "other"));

        assertThatIllegalStateException().isThrownBy(() -> file.read(false)).withMessageContaining("keys[1]");
    }

    private KeysFile file(String content) throws IOException {
        return new KeysFile(Files.writeString(folder.resolve("keys.yaml"), content));
    }
}
