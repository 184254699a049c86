package org.portolan.deploy.compose;

import static org.assertj.core.api.Assumptions.assumeThat;

import com.github.dockerjava.api.exception.NotFoundException;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.portolan.deploy.Images;
import org.portolan.network.fabric.program.FabricPrograms;
import org.portolan.network.launch.LaunchFailed;
import org.testcontainers.DockerClientFactory;

/** What must be on a machine for a network to be started from images; where it is not, a test is skipped. */
final class Engine {

    private Engine() {}

    static void assumeReady() throws InterruptedException, IOException {
        assumeThat(DockerClientFactory.instance().isDockerAvailable())
                .as("No container engine answers, so nothing can be started from images.")
                .isTrue();
        assumeThat(composeAnswers())
                .as("'docker compose' is not installed, so nothing can be started from a Compose file.")
                .isTrue();
        for (String image : Images.ALL) {
            assumeThat(has(image))
                    .as("The image %s is not on this machine: pull it, or build it with scripts/images.", image)
                    .isTrue();
        }
        assumeThat(fabricIsThere())
                .as("Fabric's binaries are not on this machine: FABRIC_BIN or the PATH must lead to them.")
                .isTrue();
    }

    private static boolean composeAnswers() throws InterruptedException {
        try {
            Process compose = new ProcessBuilder("docker", "compose", "version")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return compose.waitFor(30, TimeUnit.SECONDS) && compose.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean has(String image) {
        try {
            DockerClientFactory.lazyClient().inspectImageCmd(image).exec();
            return true;
        } catch (NotFoundException e) {
            return false;
        }
    }

    private static boolean fabricIsThere() throws InterruptedException, IOException {
        try {
            FabricPrograms.find(System.getenv());
            return true;
        } catch (LaunchFailed e) {
            return false;
        }
    }
}
