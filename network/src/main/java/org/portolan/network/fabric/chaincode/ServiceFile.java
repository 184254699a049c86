package org.portolan.network.fabric.chaincode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.portolan.network.fabric.layout.ContractPlace;
import org.portolan.network.file.AtomicFiles;
import tools.jackson.databind.json.JsonMapper;

/**
 * How a peer reaches the process that serves a chaincode to it: the address and the keys of mutual TLS, readable by the
 * owner of the data folder only. A peer copies the file when the package is installed; later changes go to its copy.
 */
public final class ServiceFile {

    private final ContractPlace contract;
    private final String packageId;

    public ServiceFile(ContractPlace contract, String packageId) {
        this.contract = contract;
        this.packageId = packageId;
    }

    /** Writes the file for the next installation, and into an installation that is there. */
    public void write() throws IOException {
        byte[] content = content();
        Path services = contract.peer().services();
        AtomicFiles.writeIfChanged(services.resolve(label() + ".json"), content);
        // Where a data folder comes from a release that knew one package of a chaincode only.
        Files.deleteIfExists(services.resolve(contract.chaincode().name() + ".json"));
        Path installed = contract.peer()
                .production()
                .resolve("externalbuilder/builds")
                .resolve(packageId.replace(':', '-'))
                .resolve("release/chaincode/server/connection.json");
        if (Files.exists(installed)) {
            AtomicFiles.writeIfChanged(installed, content);
        }
    }

    /** Names the file, so that the old package and the new one of a chaincode each find their own process. */
    private String label() {
        return packageId.substring(0, packageId.indexOf(':'));
    }

    private byte[] content() throws IOException {
        Path tls = contract.peer().tls();
        Map<String, Object> service = new LinkedHashMap<>();
        service.put("address", contract.address().toString());
        service.put("dial_timeout", "10s");
        service.put("tls_required", true);
        service.put("client_auth_required", true);
        service.put("client_key", Files.readString(tls.resolve("server.key")));
        service.put("client_cert", Files.readString(tls.resolve("server.crt")));
        service.put("root_cert", Files.readString(tls.resolve("ca.crt")));
        return JsonMapper.shared().writeValueAsBytes(service);
    }
}
