package org.portolan.network.doctor.machine;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.portolan.network.doctor.finding.Check;
import org.portolan.network.doctor.finding.Finding;
import org.portolan.network.fabric.program.FabricPrograms;
import org.portolan.network.launch.LaunchFailed;

/** Whether Fabric's programs are there, each in a release that is supported. */
public final class ProgramsCheck implements Check {

    private final Map<String, String> environment;

    public ProgramsCheck(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    @Override
    public List<Finding> findings() throws IOException, InterruptedException {
        try {
            FabricPrograms programs = FabricPrograms.find(environment);
            return List.of(finding(programs));
        } catch (LaunchFailed e) {
            return List.of(Finding.fault(
                    Machine.NAME,
                    "fabric",
                    String.valueOf(e.getMessage()),
                    "Install Hyperledger Fabric's programs and let FABRIC_BIN name their folder."));
        }
    }

    private static Finding finding(FabricPrograms programs) throws LaunchFailed, IOException, InterruptedException {
        return programs.warning()
                .map(warning -> Finding.warning(
                        Machine.NAME,
                        "fabric",
                        warning,
                        "Make sure that they were built from the tag of a supported release."))
                .orElse(Finding.ok(
                        Machine.NAME,
                        "fabric",
                        "Hyperledger Fabric %s in %s"
                                .formatted(programs.release(), programs.peer().getParent())));
    }
}
