package org.portolan.deploy.kubernetes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.portolan.deploy.Yaml;

/** An object that Kubernetes is asked for. */
record Manifest(Path file, Yaml yaml) {

    private static final Path BASE = Path.of("kubernetes/base");

    /** All of one organisation. */
    static List<Manifest> ofBase() {
        return in(BASE);
    }

    /** Whole objects and parts of them, in all folders. */
    static List<Manifest> everywhere() {
        List<Manifest> all = new ArrayList<>(ofBase());
        all.addAll(in(Path.of("kubernetes/overlays/example")));
        return all;
    }

    private static List<Manifest> in(Path folder) {
        List<Manifest> manifests = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                for (Yaml document : Yaml.documents(file)) {
                    if (document.has("kind") && !document.text("kind").equals("Kustomization")) {
                        manifests.add(new Manifest(file, document));
                    }
                }
            }
        } catch (IOException e) {
            throw new AssertionError(folder + " cannot be read", e);
        }
        return manifests;
    }

    static List<Manifest> ofKind(String kind) {
        return ofBase().stream().filter(each -> each.kind().equals(kind)).toList();
    }

    /** Those that run something. */
    static List<Manifest> workloads() {
        return ofBase().stream().filter(each -> each.pod().isPresent()).toList();
    }

    String kind() {
        return yaml.text("kind");
    }

    String name() {
        return yaml.text("metadata", "name");
    }

    Optional<Yaml> pod() {
        return Optional.of(yaml.map("spec", "template", "spec")).filter(spec -> spec.has("containers"));
    }

    Yaml podSpec() {
        return pod().orElseThrow();
    }

    Yaml podLabels() {
        return yaml.map("spec", "template", "metadata", "labels");
    }

    /** The one image that runs in a pod of this. */
    Yaml program() {
        List<Yaml> programs = podSpec().maps("containers");
        if (programs.size() != 1 || podSpec().has("initContainers")) {
            throw new AssertionError(this + " is expected to run one program");
        }
        return programs.getFirst();
    }

    List<String> portNames() {
        return program().maps("ports").stream().map(port -> port.text("name")).toList();
    }

    @Override
    public String toString() {
        return "%s %s in %s".formatted(kind(), name(), file);
    }
}
