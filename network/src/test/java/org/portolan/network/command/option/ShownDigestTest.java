package org.portolan.network.command.option;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class ShownDigestTest {

    private static final String SHOWN = "0123456789abcdef".repeat(4);
    private static final String SWAPPED = "f".repeat(64);
    private static final Terminal NOBODY = _ -> Optional.empty();

    private final StringWriter out = new StringWriter();

    @Test
    void takes_what_was_shown_however_its_digest_is_written() {
        assertThat(consent(NOBODY, SHOWN, "--digest", SHOWN)).isEqualTo("signed");
        assertThat(consent(NOBODY, SHOWN, "--digest", "sha256:" + SHOWN.toUpperCase(Locale.ROOT)))
                .isEqualTo("signed");
    }

    @Test
    void refuses_what_was_put_in_its_place() {
        assertThat(consent(NOBODY, SWAPPED, "--digest", SHOWN))
                .isEqualTo("the.update is not what was shown: its digest is %s, and --digest names %s; read again what"
                                .formatted(SWAPPED, SHOWN)
                        + " it does");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0123", "yes"})
    void refuses_what_is_no_digest(String given) {
        assertThat(consent(NOBODY, SHOWN, "--digest", given))
                .isEqualTo("--digest '%s' is no SHA-256; it has 64 hexadecimal digits, as shown after 'Digest'"
                        .formatted(given));
    }

    @Test
    void does_nothing_where_nothing_is_named_and_nobody_can_be_asked() {
        assertThat(consent(NOBODY, SHOWN))
                .isEqualTo("Nothing was done: read what the.update does, and say --digest %s to consent to exactly this"
                        .formatted(SHOWN));
        assertThat(out.toString()).contains("adds a group", "Digest " + SHOWN);
    }

    @Test
    void shows_it_to_whoever_is_asked_and_takes_yes_only() {
        assertThat(consent(_ -> Optional.of("yes"), SHOWN)).isEqualTo("signed");
        assertThat(out.toString()).contains("adds a group", "Digest " + SHOWN);
        assertThat(consent(_ -> Optional.of("y"), SHOWN)).isEqualTo("Nothing was done");
        assertThat(consent(_ -> Optional.of(""), SHOWN)).isEqualTo("Nothing was done");
    }

    private String consent(Terminal terminal, String digest, String... arguments) {
        CommandLine line = new CommandLine(new Consenting(terminal, digest));
        line.setOut(new PrintWriter(out, true));
        line.setExecutionExceptionHandler((failure, command, _) -> {
            command.setExecutionResult(failure.getMessage());
            return failure instanceof CommandFailed ? 1 : 2;
        });
        line.execute(arguments);
        return line.getExecutionResult();
    }

    @Command(name = "consent")
    private static final class Consenting implements Callable<String> {

        @Mixin
        private final ShownDigest shown;

        private final String digest;

        Consenting(Terminal terminal, String digest) {
            this.shown = new ShownDigest(terminal);
            this.digest = digest;
        }

        @Override
        public String call() {
            shown.require(new ShownDigest.Subject("the.update", List.of("adds a group"), digest));
            return "signed";
        }
    }
}
