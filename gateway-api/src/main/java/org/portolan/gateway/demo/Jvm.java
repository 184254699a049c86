package org.portolan.gateway.demo;

import java.nio.file.Path;
import java.util.List;

/** The command line of a child virtual machine, tuned for five programs that start together on two cores. */
final class Jvm {
    private Jvm() {}

    static List<String> command(Path jar, String mainClass, Path data) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.io.tmpdir=" + data.resolve("tmp"),
                "-cp",
                jar.toString(),
                mainClass);
    }
}
