package org.portolan.network.fabric;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.portolan.network.fabric.chaincode.ChaincodePackage;
import org.portolan.network.fabric.layout.FabricLayout;
import org.portolan.network.file.AtomicFiles;
import org.portolan.network.file.Folders;
import org.portolan.network.topology.Chaincode;

/** The variables that files about a deployment refer to, such as a Compose file: folders, the user, ports, packages. */
final class DeploymentVariables {

    private final FabricLayout layout;
    private final Map<Chaincode, ChaincodePackage> packages;

    DeploymentVariables(FabricLayout layout, Map<Chaincode, ChaincodePackage> packages) {
        this.layout = layout;
        this.packages = packages;
    }

    /** Writes the file deployment.env beside the folder of the layout. */
    void write() throws IOException {
        Path data = Folders.above(layout.root());
        Map<String, Object> variables = new LinkedHashMap<>();
        variables.put("PORTOLAN_NETWORK", data);
        // Nodes run as whoever owns the folder: its keys are readable by nobody else.
        variables.put(
                "PORTOLAN_USER", Files.getAttribute(data, "unix:uid") + ":" + Files.getAttribute(data, "unix:gid"));
        packages.forEach((chaincode, made) -> variables.put(name("package", chaincode.name()), made.id()));
        layout.nodes().forEach(node -> {
            variables.put(name("port", node.hostName()), node.address().port());
            variables.put(name("operations", node.hostName()), node.operations().port());
        });
        layout.orderers()
                .forEach(orderer -> variables.put(
                        name("admin", orderer.hostName()), orderer.admin().port()));
        String lines = variables.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue() + "\n")
                .collect(Collectors.joining());
        AtomicFiles.write(data.resolve("deployment.env"), lines.getBytes(StandardCharsets.UTF_8));
    }

    private static String name(String what, String of) {
        return (what + "_" + of).replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
