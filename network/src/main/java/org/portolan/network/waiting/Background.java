package org.portolan.network.waiting;

import java.time.Duration;

/** Work on a thread of its own, until it is done or this is closed. */
public final class Background implements AutoCloseable {

    private final Thread thread;

    private Background(String name, Work work) {
        this.thread = Thread.ofVirtual().name(name).start(() -> {
            try {
                work.run();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** What is to be done; it ends early, with the interruption, when it is broken off. */
    @FunctionalInterface
    public interface Work {
        void run() throws InterruptedException;
    }

    /** One look at a state, however long it may take to come. */
    @FunctionalInterface
    public interface Look {
        /** Whether what was looked for is there. */
        boolean isLast() throws InterruptedException;
    }

    /** Begins at once, on a virtual thread of this name. */
    public static Background start(String name, Work work) {
        return new Background(name, work);
    }

    /** Looks at once and then after each pause, without a deadline; returns after the look that says it is the last. */
    public static void until(Duration pause, Look look) throws InterruptedException {
        while (!look.isLast()) {
            Thread.sleep(pause);
        }
    }

    /** Breaks off what is being done; returns when it has ended. */
    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
