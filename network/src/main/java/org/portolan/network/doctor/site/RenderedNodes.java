package org.portolan.network.doctor.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.portolan.network.address.Address;
import org.portolan.network.identity.OrganisationFolder;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads the nodes and services of a data folder from the configuration that Fabric's processes run with. */
final class RenderedNodes {

    private final Path fabric;
    private final Path crypto;

    RenderedNodes(Path data) {
        this.fabric = data.resolve("fabric");
        this.crypto = data.resolve("crypto");
    }

    List<SiteNode> nodes() throws IOException {
        List<SiteNode> nodes = new ArrayList<>();
        for (Path folder : inside(fabric)) {
            if (Files.exists(folder.resolve("core.yaml"))) {
                nodes.add(peer(folder));
            } else if (Files.exists(folder.resolve("orderer.yaml"))) {
                nodes.add(orderer(folder));
            }
        }
        return nodes;
    }

    /** A file is named after a package, such as movement_1.json; of several of a chaincode the newest is in use. */
    List<SiteService> services() throws IOException {
        Map<String, SiteService> services = new LinkedHashMap<>();
        for (Path folder : inside(fabric)) {
            List<Path> files = new ArrayList<>(inside(folder.resolve("services")));
            files.sort(Comparator.comparing(file -> file.toFile().lastModified()));
            for (Path file : files) {
                String chaincode = file.getFileName().toString().replaceFirst("(_[^_]*)?\\.json$", "");
                SiteService service = service(file, chaincode, name(folder));
                services.put(service.name(), service);
            }
        }
        return List.copyOf(services.values());
    }

    private static SiteNode peer(Path folder) throws IOException {
        Path file = folder.resolve("core.yaml");
        Object root = yaml(file);
        return new SiteNode(
                SiteNode.Kind.PEER,
                name(folder),
                text(file, root, "peer", "localMspId"),
                address(file, text(file, root, "peer", "listenAddress")),
                Optional.of(address(file, text(file, root, "operations", "listenAddress"))),
                Optional.empty(),
                Path.of(text(file, root, "peer", "tls", "cert", "file")).resolveSibling(""));
    }

    private static SiteNode orderer(Path folder) throws IOException {
        Path file = folder.resolve("orderer.yaml");
        Object root = yaml(file);
        return new SiteNode(
                SiteNode.Kind.ORDERER,
                name(folder),
                text(file, root, "General", "LocalMSPID"),
                address(
                        file,
                        text(file, root, "General", "ListenAddress") + ":" + text(file, root, "General", "ListenPort")),
                Optional.of(address(file, text(file, root, "Operations", "ListenAddress"))),
                Optional.of(address(file, text(file, root, "Admin", "ListenAddress"))),
                Path.of(text(file, root, "General", "TLS", "Certificate")).resolveSibling(""));
    }

    /** The file also holds the peer's key, which is not looked at. */
    private SiteService service(Path file, String chaincode, String peer) throws IOException {
        try {
            String address = JsonMapper.shared()
                    .readTree(Files.readAllBytes(file))
                    .path("address")
                    .asString();
            String organisation = peer.substring(peer.indexOf('.') + 1);
            return new SiteService(
                    chaincode + "." + peer,
                    chaincode,
                    peer,
                    address(file, address),
                    OrganisationFolder.in(crypto, organisation).chaincodeTls(chaincode));
        } catch (JacksonException e) {
            throw new IOException(file + " is not JSON", e);
        }
    }

    private static Object yaml(Path file) throws IOException {
        try {
            return new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
        } catch (YamlEngineException e) {
            throw new IOException(file + " is not YAML: start the network again, which writes it anew", e);
        }
    }

    private static String text(Path file, Object root, String... path) throws IOException {
        Object here = root;
        for (String key : path) {
            here = here instanceof Map<?, ?> map && map.containsKey(key) ? map.get(key) : "";
        }
        String found = String.valueOf(here);
        if (found.isEmpty()) {
            throw new IOException("%s lacks %s".formatted(file, String.join(".", path)));
        }
        return found;
    }

    private static Address address(Path file, String text) throws IOException {
        return Address.parse(text)
                .orElseThrow(() -> new IOException("%s names the address '%s', which is none".formatted(file, text)));
    }

    private static String name(Path folder) {
        return folder.getFileName().toString();
    }

    private static List<Path> inside(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(folder)) {
            return found.sorted().toList();
        }
    }
}
