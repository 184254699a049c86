package org.portolan.network.msp;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.hyperledger.fabric.protos.msp.FabricCryptoConfig;
import org.hyperledger.fabric.protos.msp.FabricMSPConfig;
import org.hyperledger.fabric.protos.msp.FabricNodeOUs;
import org.hyperledger.fabric.protos.msp.FabricOUIdentifier;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Reads the public half of an MSP folder, as cryptogen and Fabric CA lay it out, into its protobuf form. */
final class MspFolder {
    private static final String NODE_OUS = "NodeOUs";

    private final Path folder;

    MspFolder(Path folder) {
        this.folder = folder;
    }

    FabricMSPConfig read(String mspId) {
        FabricMSPConfig.Builder config = FabricMSPConfig.newBuilder()
                .setName(mspId)
                .addAllRootCerts(contents("cacerts"))
                .addAllIntermediateCerts(contents("intermediatecerts"))
                .addAllAdmins(contents("admincerts"))
                .addAllRevocationList(contents("crls"))
                .addAllTlsRootCerts(contents("tlscacerts"))
                .addAllTlsIntermediateCerts(contents("tlsintermediatecerts"))
                .setCryptoConfig(FabricCryptoConfig.newBuilder()
                        .setSignatureHashFamily("SHA2")
                        .setIdentityIdentifierHashFunction("SHA256"));
        if (config.getRootCertsCount() == 0) {
            throw new IllegalArgumentException("MSP folder " + folder + " has no certificate in cacerts");
        }
        Path yaml = folder.resolve("config.yaml");
        if (Files.isRegularFile(yaml)) {
            config.setFabricNodeOus(nodeOus(yaml));
        }
        return config.build();
    }

    private List<ByteString> contents(String subfolder) {
        return Pem.files(folder.resolve(subfolder)).stream()
                .map(ByteString::copyFrom)
                .toList();
    }

    private FabricNodeOUs nodeOus(Path yaml) {
        FabricNodeOUs.Builder nodeOus = FabricNodeOUs.newBuilder();
        Object document = new Load(LoadSettings.builder().build()).loadFromString(text(yaml));
        if (!(document instanceof Map<?, ?> root) || !(root.get(NODE_OUS) instanceof Map<?, ?> section)) {
            return nodeOus.build();
        }
        nodeOus.setEnable(Boolean.TRUE.equals(section.get("Enable")));
        if (section.get("ClientOUIdentifier") instanceof Map<?, ?> client) {
            nodeOus.setClientOuIdentifier(identifier(client));
        }
        if (section.get("PeerOUIdentifier") instanceof Map<?, ?> peer) {
            nodeOus.setPeerOuIdentifier(identifier(peer));
        }
        if (section.get("AdminOUIdentifier") instanceof Map<?, ?> admin) {
            nodeOus.setAdminOuIdentifier(identifier(admin));
        }
        if (section.get("OrdererOUIdentifier") instanceof Map<?, ?> orderer) {
            nodeOus.setOrdererOuIdentifier(identifier(orderer));
        }
        return nodeOus.build();
    }

    private FabricOUIdentifier identifier(Map<?, ?> entry) {
        FabricOUIdentifier.Builder identifier = FabricOUIdentifier.newBuilder()
                .setOrganizationalUnitIdentifier(String.valueOf(entry.get("OrganizationalUnitIdentifier")));
        if (entry.get("Certificate") instanceof String certificate && !certificate.isBlank()) {
            identifier.setCertificate(ByteString.copyFrom(bytes(folder.resolve(certificate))));
        }
        return identifier.build();
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
