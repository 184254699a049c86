package org.portolan.network.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.nio.charset.MalformedInputException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;
import org.portolan.network.fabric.peer.PeerRefused;
import org.portolan.network.launch.LaunchFailed;

class FailuresTest {

    @Test
    void the_name_of_a_file_alone_never_stands_for_what_went_wrong() {
        assertThat(Failures.sentence(new FileAlreadyExistsException("/a"))).startsWith("/a is there already");
        assertThat(Failures.sentence(new DirectoryNotEmptyException("/a")))
                .isEqualTo("/a is a folder that is not empty");
        assertThat(Failures.sentence(new FileSystemException("/a"))).isEqualTo("/a cannot be used");
        assertThat(Failures.sentence(new UncheckedIOException(new NoSuchFileException("/a"))))
                .isEqualTo("/a does not exist");
    }

    @Test
    void words_of_java_s_decoder_are_not_told() {
        assertThat(Failures.sentence(new MalformedInputException(1))).isEqualTo("a file is not text in UTF-8");
    }

    @Test
    void a_failure_without_a_message_is_told_by_its_cause_or_its_kind() {
        assertThat(Failures.sentence(new IOException(null, new IOException("inner"))))
                .isEqualTo("inner");
        assertThat(Failures.sentence(new ConnectException()))
                .isEqualTo("this failed without a word (ConnectException)");
    }

    @Test
    void what_was_refused_is_told_in_the_words_of_the_refusal() {
        assertThat(Failures.sentence(new PeerRefused("the peer does not know the channel")))
                .isEqualTo("the peer does not know the channel");
        assertThat(Failures.sentence(new LaunchFailed("peer0 was not healthy within 60 s")))
                .isEqualTo("peer0 was not healthy within 60 s");
    }
}
