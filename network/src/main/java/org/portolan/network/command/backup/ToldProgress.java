package org.portolan.network.command.backup;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.portolan.network.backup.archive.Progress;

/** Tells how far long work is, every few seconds; short work passes in silence. */
final class ToldProgress implements Progress {

    private static final Duration PAUSE = Duration.ofSeconds(3);

    private final PrintWriter out;
    private final Clock clock;
    private Instant next;

    ToldProgress(PrintWriter out, Clock clock) {
        this.out = out;
        this.clock = clock;
        this.next = clock.instant().plus(PAUSE);
    }

    @Override
    public void at(String work, long done, long all) {
        Instant now = clock.instant();
        if (!now.isBefore(next)) {
            next = now.plus(PAUSE);
            out.printf("%s %d of %d MB%n", work, done >> 20, all >> 20);
            out.flush();
        }
    }
}
