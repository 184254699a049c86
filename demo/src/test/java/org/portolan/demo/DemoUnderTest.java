package org.portolan.demo;

import java.io.IOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import org.portolan.demo.process.Programs;
import org.portolan.gateway.command.telling.Progress;

/** The demonstration from the classes of this build, on ports that are free. */
final class DemoUnderTest {

    private DemoUnderTest() {}

    /** Not yet started. */
    static DemoNetwork network(DemoOptions options, Path data) {
        return new DemoNetwork(options, programs(), data, progress());
    }

    static DemoOptions options(String engine) throws IOException {
        DemoOptions options = new DemoOptions();
        options.engine = engine;
        options.port = threeFreePorts();
        return options;
    }

    static Progress progress() {
        return new Progress(System.out, Clock.systemUTC(), false);
    }

    private static Programs programs() {
        String everything = System.getProperty("java.class.path");
        return new Programs(
                everything,
                everything,
                everything,
                Path.of("..", "crypto-config").toAbsolutePath().normalize());
    }

    /** The first of three free ports in a row. */
    private static int threeFreePorts() throws IOException {
        while (true) {
            try (ServerSocket first = new ServerSocket(0)) {
                int port = first.getLocalPort();
                if (isFree(port + 1) && isFree(port + 2)) {
                    return port;
                }
            }
        }
    }

    private static boolean isFree(int port) throws IOException {
        try (ServerSocket probe = new ServerSocket(port)) {
            return probe.isBound();
        } catch (BindException | IllegalArgumentException taken) {
            return false;
        }
    }
}
