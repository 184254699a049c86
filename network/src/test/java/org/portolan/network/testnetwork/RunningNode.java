package org.portolan.network.testnetwork;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** The process of a peer or an orderer that this test process started, for a test that harms it. */
public final class RunningNode {
    private final ProcessHandle process;

    private RunningNode(ProcessHandle process) {
        this.process = process;
    }

    /** The node whose configuration is in the network's folder under this name. */
    static RunningNode of(Path network, String name) {
        String configuration = "FABRIC_CFG_PATH=" + network.resolve("fabric").resolve(name) + " ";
        ProcessHandle script = ProcessHandle.current()
                .descendants()
                .filter(each -> each.info().commandLine().orElse("").contains(configuration))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(name + " does not run"));
        return new RunningNode(script.children().findFirst().orElseThrow());
    }

    /** Stops it in its tracks: it keeps its connections and answers nobody. */
    public void freeze() {
        signal("-STOP");
    }

    public void thaw() {
        signal("-CONT");
    }

    /** Ends it without warning; its supervisor starts it again. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    private void signal(String signal) {
        try {
            int exit = new ProcessBuilder("kill", signal, Long.toString(process.pid()))
                    .start()
                    .waitFor();
            if (exit != 0) {
                throw new IllegalStateException("the node has ended");
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
