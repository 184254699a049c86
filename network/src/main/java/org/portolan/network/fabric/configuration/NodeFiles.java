package org.portolan.network.fabric.configuration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.portolan.network.fabric.layout.FabricLayout;
import org.portolan.network.fabric.layout.FabricNode;
import org.portolan.network.fabric.layout.OrdererPlace;
import org.portolan.network.fabric.layout.PeerNode;
import org.portolan.network.file.AtomicFiles;

/** Writes what peers, orderers and the scripts around them read when they start. */
public final class NodeFiles {

    private static final List<String> BUILDER = List.of("detect", "build", "release");

    private final FabricLayout layout;

    public NodeFiles(FabricLayout layout) {
        this.layout = layout;
    }

    /** Brings all files up to date with the layout. */
    public void write() throws IOException {
        for (String script : BUILDER) {
            writeScript(builder().resolve("bin").resolve(script), script);
        }
        writeScript(untilInputEnds(layout), "run-until-input-ends");
        for (PeerNode peer : layout.peers()) {
            write(peer);
        }
        for (OrdererPlace orderer : layout.orderers()) {
            write(orderer);
        }
    }

    /** The script that ends a node when the process that supervises it is gone. */
    public static Path untilInputEnds(FabricLayout layout) {
        return layout.scripts().resolve("run-until-input-ends");
    }

    private Path builder() {
        return layout.scripts().resolve("ccaas");
    }

    private void write(PeerNode peer) throws IOException {
        Map<String, String> values = common(peer);
        values.put("id", Yaml.text(peer.hostName()));
        values.put("network", Yaml.text(layout.topology().channel()));
        values.put("address", Yaml.text(peer.address()));
        values.put(
                "bootstrap",
                Yaml.list(layout.peersOf(peer.organisation()).stream()
                        .map(PeerNode::address)
                        .toList()));
        values.put("production", Yaml.text(peer.production()));
        values.put("snapshots", Yaml.text(peer.folder().resolve("snapshots")));
        values.put("msp", Yaml.text(peer.msp()));
        values.put("builder", Yaml.text(builder()));
        AtomicFiles.createFolder(peer.production());
        AtomicFiles.createFolder(peer.folder().resolve("tmp"));
        AtomicFiles.write(
                peer.folder().resolve("core.yaml"), Template.named("core.yaml").filledWith(values));
    }

    private void write(OrdererPlace orderer) throws IOException {
        Map<String, String> values = common(orderer);
        values.put("host", Yaml.text(orderer.address().host()));
        values.put("port", Integer.toString(orderer.address().port()));
        values.put("admin", Yaml.text(orderer.admin()));
        values.put(
                "tls.authorities",
                Yaml.list(layout.orderers().stream()
                        .map(each -> each.identities().tlsAuthorityCertificate())
                        .distinct()
                        .toList()));
        values.put("ledger", Yaml.text(orderer.folder().resolve("ledger")));
        values.put("wal", Yaml.text(orderer.folder().resolve("consensus/wal")));
        values.put("snapshots", Yaml.text(orderer.folder().resolve("consensus/snapshots")));
        values.put("msp", Yaml.text(orderer.msp()));
        AtomicFiles.createFolder(orderer.folder().resolve("tmp"));
        AtomicFiles.write(
                orderer.folder().resolve("orderer.yaml"),
                Template.named("orderer.yaml").filledWith(values));
    }

    private static Map<String, String> common(FabricNode node) {
        Map<String, String> values = new HashMap<>();
        values.put("mspId", Yaml.text(node.mspId()));
        values.put("operations", Yaml.text(node.operations()));
        values.put("tls.certificate", Yaml.text(node.tls().resolve("server.crt")));
        values.put("tls.key", Yaml.text(node.tls().resolve("server.key")));
        values.put("tls.authority", Yaml.text(node.tls().resolve("ca.crt")));
        return values;
    }

    private static void writeScript(Path file, String name) throws IOException {
        AtomicFiles.writeIfChanged(file, Template.named(name).filledWith(Map.of()));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }
}
