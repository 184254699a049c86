package org.portolan.gateway.command.telling;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Tells on standard error how far the start has come, each line with the seconds since the beginning. */
public final class Progress {
    private static final int BAR = 30;

    private final PrintStream out;
    private final Clock clock;
    private final Instant start;
    private final boolean terminal;

    public Progress(PrintStream out, Clock clock, boolean terminal) {
        this.out = out;
        this.clock = clock;
        this.start = clock.instant();
        this.terminal = terminal;
    }

    public void say(String sentence) {
        out.println(prefix() + sentence);
    }

    /** Redraws one line on a terminal; elsewhere it prints the last step only, so that a log stays short. */
    public synchronized void bar(String what, int done, int total) {
        if (terminal) {
            int filled = total == 0 ? BAR : done * BAR / total;
            String bar = "#".repeat(filled) + ".".repeat(BAR - filled);
            out.print("\r" + prefix() + "[" + bar + "] " + done + "/" + total + " " + what + "\033[K");
            if (done == total) {
                out.println();
            }
        } else if (done == total) {
            say(done + "/" + total + " " + what);
        }
    }

    private String prefix() {
        double seconds = Duration.between(start, clock.instant()).toMillis() / 1000.0;
        return String.format(Locale.ROOT, "%6.1f s  ", seconds);
    }
}
