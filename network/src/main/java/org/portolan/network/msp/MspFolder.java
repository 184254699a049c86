package org.portolan.network.msp;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hyperledger.fabric.protos.msp.FabricCryptoConfig;
import org.hyperledger.fabric.protos.msp.FabricMSPConfig;
import org.hyperledger.fabric.protos.msp.FabricNodeOUs;
import org.hyperledger.fabric.protos.msp.FabricOUIdentifier;
import org.portolan.network.file.AtomicFiles;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The public half of an MSP folder, as cryptogen and Fabric CA lay it out. */
public final class MspFolder {
    private static final String AUTHORITY = "cacerts/ca-cert.pem";
    private static final String NODE_OUS = "NodeOUs";

    private final Path folder;

    public MspFolder(Path folder) {
        this.folder = folder;
    }

    /** Writes what every MSP folder of an organisation has in common: authorities, revocations and node classification. */
    public void write(byte[] authority, byte[] tlsAuthority, Optional<byte[]> revocations) throws IOException {
        AtomicFiles.writeIfChanged(folder.resolve(AUTHORITY), authority);
        AtomicFiles.writeIfChanged(folder.resolve("tlscacerts/tlsca-cert.pem"), tlsAuthority);
        AtomicFiles.writeIfChanged(
                folder.resolve("config.yaml"), classification().getBytes(StandardCharsets.UTF_8));
        if (revocations.isPresent()) {
            AtomicFiles.writeIfChanged(folder.resolve("crls/crl.pem"), revocations.get());
        }
    }

    private static String classification() {
        StringBuilder yaml = new StringBuilder(NODE_OUS + ":\n  Enable: true\n");
        for (NodeOu ou : NodeOu.values()) {
            yaml.append("  %s:\n    Certificate: %s\n    OrganizationalUnitIdentifier: %s\n"
                    .formatted(key(ou), AUTHORITY, ou.unit()));
        }
        return yaml.toString();
    }

    private static String key(NodeOu ou) {
        return ou.unit().substring(0, 1).toUpperCase(Locale.ROOT) + ou.unit().substring(1) + "OUIdentifier";
    }

    /** The definition of an organisation, in its protobuf form. */
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
        return files(subfolder).stream().map(ByteString::copyFrom).toList();
    }

    /** The files of a sub-folder in the order of their names; an absent one holds none. */
    private List<byte[]> files(String subfolder) {
        Path files = folder.resolve(subfolder);
        if (!Files.isDirectory(files)) {
            return List.of();
        }
        List<byte[]> contents = new ArrayList<>();
        try (var paths = Files.list(files)) {
            for (Path path : paths.filter(Files::isRegularFile).sorted().toList()) {
                contents.add(Files.readAllBytes(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + files, e);
        }
        return contents;
    }

    /** The one file of a sub-folder. */
    byte[] only(String subfolder) {
        List<byte[]> files = files(subfolder);
        if (files.size() != 1) {
            throw new IllegalArgumentException(
                    folder.resolve(subfolder) + " must hold one file, but holds " + files.size());
        }
        return files.getFirst();
    }

    private FabricNodeOUs nodeOus(Path yaml) {
        FabricNodeOUs.Builder nodeOus = FabricNodeOUs.newBuilder();
        Object document = new Load(LoadSettings.builder().build()).loadFromString(text(yaml));
        if (!(document instanceof Map<?, ?> root) || !(root.get(NODE_OUS) instanceof Map<?, ?> section)) {
            return nodeOus.build();
        }
        nodeOus.setEnable(Boolean.TRUE.equals(section.get("Enable")));
        if (section.get(key(NodeOu.CLIENT)) instanceof Map<?, ?> client) {
            nodeOus.setClientOuIdentifier(identifier(client));
        }
        if (section.get(key(NodeOu.PEER)) instanceof Map<?, ?> peer) {
            nodeOus.setPeerOuIdentifier(identifier(peer));
        }
        if (section.get(key(NodeOu.ADMIN)) instanceof Map<?, ?> admin) {
            nodeOus.setAdminOuIdentifier(identifier(admin));
        }
        if (section.get(key(NodeOu.ORDERER)) instanceof Map<?, ?> orderer) {
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
