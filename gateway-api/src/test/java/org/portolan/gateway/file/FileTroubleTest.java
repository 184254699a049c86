package org.portolan.gateway.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileTroubleTest {

    @TempDir
    Path folder;

    @Test
    void a_name_alone_never_stands_for_what_went_wrong() {
        assertThat(FileTrouble.words(new NoSuchFileException("/a"))).isEqualTo("/a does not exist");
        assertThat(FileTrouble.words(new AccessDeniedException("/a"))).isEqualTo("this user may not read or write /a");
        assertThat(FileTrouble.words(new FileAlreadyExistsException("/a"))).startsWith("/a is there already");
        assertThat(FileTrouble.words(new DirectoryNotEmptyException("/a"))).startsWith("/a is a folder");
    }

    @Test
    void an_exception_that_says_nothing_is_told_by_its_cause_or_its_kind() {
        assertThat(FileTrouble.words(new ConnectException()))
                .isEqualTo("for a reason that is not told (ConnectException)");
        assertThat(FileTrouble.words(new IOException(null, new IOException("inner"))))
                .isEqualTo("inner");
    }

    @Test
    void a_text_that_cannot_be_read_is_told_with_its_name() throws IOException {
        Path bytes = Files.write(folder.resolve("bytes"), new byte[] {(byte) 0xff, (byte) 0xfe});

        assertThatThrownBy(() -> FileTrouble.read(bytes)).hasMessage(bytes + " is not text in UTF-8");
        assertThatThrownBy(() -> FileTrouble.read(folder)).hasMessage(folder + " is a folder, not a file");
        assertThatThrownBy(() -> FileTrouble.read(folder.resolve("none")))
                .hasMessage(folder.resolve("none") + " does not exist");
    }
}
