package org.portolan.network.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A program for tests: it says a few things, then lives until its input ends or for as long as it is told. */
final class ObedientProgram {

    private ObedientProgram() {}

    /** Arguments: what to print first, then either "wait" or the exit code to end with. */
    public static void main(String[] arguments) throws IOException {
        System.out.println("process " + ProcessHandle.current().pid());
        System.out.println(arguments[0]);
        if (!arguments[1].equals("wait")) {
            System.exit(Integer.parseInt(arguments[1]));
        }
        while (System.in.read() >= 0) {
            // Its parent lives.
        }
    }

    static List<String> command(String saying, String ending) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-cp",
                System.getProperty("java.class.path"),
                ObedientProgram.class.getName(),
                saying,
                ending);
    }
}
