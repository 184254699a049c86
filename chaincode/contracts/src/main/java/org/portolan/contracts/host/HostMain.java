package org.portolan.contracts.host;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CountDownLatch;

/** The program: arguments in, lines out, until the process is told to stop. */
public final class HostMain {
    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    private HostMain() {}

    /** Runs until SIGTERM (or the end of the input); the exit code says how it went. */
    public static int run(String[] arguments) {
        try {
            HostArguments wanted = HostArguments.parse(arguments, System.getenv());
            if (wanted.help()) {
                System.out.print(HostArguments.HELP);
                return 0;
            }
            if (wanted.check()) {
                return HostCheck.allServed(wanted.served()) ? 0 : FAILED;
            }
            serve(wanted);
            return 0;
        } catch (BadArguments e) {
            System.err.println("portolan-contracts: " + e.getMessage());
            return MISUSED;
        } catch (IOException | IllegalArgumentException e) {
            System.err.println("portolan-contracts: cannot serve: " + e.getMessage());
            return FAILED;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return FAILED;
        }
    }

    private static void serve(HostArguments wanted) throws IOException, InterruptedException {
        CountDownLatch told = new CountDownLatch(1);
        Host host = Host.start(wanted.served(), System.out);
        // Closing belongs into the hook: after a signal the machine does not wait for the main thread.
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(host::close));
        if (wanted.untilInputEnds()) {
            Thread.ofPlatform().daemon().start(() -> awaitEndOf(System.in, told));
        }
        told.await();
    }

    private static void awaitEndOf(InputStream input, CountDownLatch told) {
        try (input) {
            while (input.read() >= 0) {
                // What is written to this process is of no interest, only that its writer lives.
            }
        } catch (IOException e) {
            // A broken pipe says the same as its end.
        } finally {
            told.countDown();
        }
    }
}
