package org.portolan.network.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderLockTest {

    @TempDir
    Path folder;

    @Test
    void lets_one_have_the_folder_and_names_it() throws IOException {
        try (FolderLock _ = FolderLock.acquire(folder).orElseThrow()) {
            assertThat(FolderLock.acquire(folder)).isEmpty();
            assertThat(FolderLock.holder(folder))
                    .contains(ProcessHandle.current().pid());
            assertThat(FolderLock.acquire(folder)).isEmpty();
        }
    }

    @Test
    void lets_the_next_have_it_afterwards() throws IOException {
        FolderLock.acquire(folder).orElseThrow().close();

        assertThat(FolderLock.holder(folder)).isEmpty();
        try (FolderLock next = FolderLock.acquire(folder).orElseThrow()) {
            assertThat(next).isNotNull();
        }
    }
}
