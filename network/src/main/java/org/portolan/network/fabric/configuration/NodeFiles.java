package org.portolan.network.fabric.configuration;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.portolan.network.fabric.layout.FabricLayout;
import org.portolan.network.fabric.layout.FabricNode;
import org.portolan.network.fabric.layout.OrdererPlace;
import org.portolan.network.fabric.layout.PeerNode;
import org.portolan.network.file.AtomicFiles;

/** Writes what peers, orderers and the scripts around them read when they start. */
public final class NodeFiles {

    private static final List<String> BUILDER = List.of("detect", "build", "release");

    /** Of all orderers' organisations: who may be at the other end when an orderer dials another. */
    private static final String CLUSTER_AUTHORITIES = "cluster-authorities.pem";

    private final FabricLayout layout;
    private final Surroundings surroundings;

    /** The files of nodes that run in the given surroundings. */
    public NodeFiles(FabricLayout layout, Surroundings surroundings) {
        this.layout = layout;
        this.surroundings = surroundings;
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
        values.put("listen", Yaml.text(surroundings.listening(peer.address())));
        values.put("production", Yaml.text(surroundings.data(peer).resolve("production")));
        values.put("snapshots", Yaml.text(surroundings.data(peer).resolve("snapshots")));
        values.put("builder", Yaml.text(surroundings.builder(builder())));
        AtomicFiles.createFolder(peer.production());
        AtomicFiles.createFolder(peer.folder().resolve("tmp"));
        AtomicFiles.write(
                peer.folder().resolve("core.yaml"), Template.named("core.yaml").filledWith(values));
    }

    private void write(OrdererPlace orderer) throws IOException {
        Map<String, String> values = common(orderer);
        Path data = surroundings.data(orderer);
        values.put("host", Yaml.text(surroundings.listening(orderer.address()).host()));
        values.put("port", Integer.toString(orderer.address().port()));
        values.put("admin", Yaml.text(surroundings.listening(orderer.admin())));
        values.put(
                "tls.authorities",
                Yaml.list(List.of(surroundings.configuration(orderer).resolve(CLUSTER_AUTHORITIES))));
        values.put("ledger", Yaml.text(data.resolve("ledger")));
        values.put("wal", Yaml.text(data.resolve("consensus/wal")));
        values.put("snapshots", Yaml.text(data.resolve("consensus/snapshots")));
        AtomicFiles.createFolder(orderer.folder().resolve("tmp"));
        AtomicFiles.write(orderer.folder().resolve(CLUSTER_AUTHORITIES), clusterAuthorities());
        AtomicFiles.write(
                orderer.folder().resolve("orderer.yaml"),
                Template.named("orderer.yaml").filledWith(values));
    }

    private byte[] clusterAuthorities() throws IOException {
        Set<String> authorities = new LinkedHashSet<>();
        for (OrdererPlace each : layout.orderers()) {
            authorities.add(Files.readString(each.identities().tlsAuthorityCertificate()));
        }
        return String.join("", authorities).getBytes(StandardCharsets.UTF_8);
    }

    private Map<String, String> common(FabricNode node) {
        Map<String, String> values = new HashMap<>();
        Path tls = surroundings.tls(node);
        values.put("mspId", Yaml.text(node.mspId()));
        values.put("msp", Yaml.text(surroundings.msp(node)));
        values.put("operations", Yaml.text(surroundings.listening(node.operations())));
        values.put("tls.certificate", Yaml.text(tls.resolve("server.crt")));
        values.put("tls.key", Yaml.text(tls.resolve("server.key")));
        values.put("tls.authority", Yaml.text(tls.resolve("ca.crt")));
        return values;
    }

    private static void writeScript(Path file, String name) throws IOException {
        AtomicFiles.writeIfChanged(file, Template.named(name).filledWith(Map.of()));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }
}
