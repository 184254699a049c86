package org.portolan.deploy.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.portolan.deploy.Yaml;

final class ReferencesTest {

    static List<Manifest> workloads() {
        return Manifest.workloads();
    }

    static List<Manifest> services() {
        return Manifest.ofKind("Service");
    }

    static List<Manifest> policies() {
        return Manifest.ofKind("NetworkPolicy");
    }

    @ParameterizedTest
    @MethodSource("services")
    void a_service_leads_to_ports_of_one_workload(Manifest service) {
        List<Manifest> selected = selectedBy(service.yaml().map("spec", "selector"));

        assertThat(selected).hasSize(1);
        assertThat(selected.getFirst().portNames())
                .containsAll(service.yaml().maps("spec", "ports").stream()
                        .map(port -> port.text("targetPort"))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("policies")
    void a_network_policy_speaks_of_pods_and_ports_that_there_are(Manifest policy) {
        Yaml selector = policy.yaml().map("spec", "podSelector", "matchLabels");
        List<Manifest> selected = selectedBy(selector);

        assertThat(selected).isNotEmpty();
        for (Yaml rule : policy.yaml().maps("spec", "ingress")) {
            assertThat(selected.getFirst().portNames())
                    .containsAll(rule.maps("ports").stream()
                            .map(port -> port.text("port"))
                            .toList());
            assertThat(rule.maps("from"))
                    .allMatch(from ->
                            !selectedBy(from.map("podSelector", "matchLabels")).isEmpty());
        }
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void a_workload_selects_its_own_pods_and_is_reached_by_a_service_of_its_name(Manifest workload) {
        assertThat(selectedBy(workload.yaml().map("spec", "selector", "matchLabels")))
                .containsExactly(workload);
        assertThat(services()).extracting(Manifest::name).contains(workload.name());
        assertThat(policies()).extracting(Manifest::name).contains(workload.name());
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void every_mount_has_its_volume_and_every_volume_its_mount(Manifest workload) {
        Stream<Yaml> volumes = workload.podSpec().maps("volumes").stream();
        Stream<String> claims = workload.yaml().maps("spec", "volumeClaimTemplates").stream()
                .map(claim -> claim.text("metadata", "name"));

        assertThat(workload.program().maps("volumeMounts").stream().map(mount -> mount.text("name")))
                .containsExactlyInAnyOrderElementsOf(Stream.concat(volumes.map(volume -> volume.text("name")), claims)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void every_probe_asks_a_port_that_is_there(Manifest workload) {
        for (String probe : List.of("startupProbe", "readinessProbe", "livenessProbe")) {
            Yaml asked = workload.program().map(probe);

            assertThat(workload.portNames()).contains(asked.text("tcpSocket", "port") + asked.text("httpGet", "port"));
        }
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void a_workload_runs_as_the_account_that_is_there(Manifest workload) {
        assertThat(Manifest.ofKind("ServiceAccount"))
                .extracting(Manifest::name)
                .containsExactly(workload.podSpec().text("serviceAccountName"));
    }

    @Test
    void every_secret_and_config_map_that_is_referred_to_is_documented() throws IOException {
        String documentation = Files.readString(Path.of("../docs/deployment.md"));
        Set<String> referred = new TreeSet<>();
        workloads().forEach(workload -> collect(workload.podSpec().content(), referred));

        assertThat(referred).isNotEmpty().allMatch(name -> documentation.contains("`" + name + "`"));
    }

    @Test
    void no_secret_is_kept_beside_the_manifests() {
        assertThat(Manifest.everywhere()).noneMatch(each -> each.kind().equals("Secret"));
    }

    @Test
    void the_kustomization_leaves_no_manifest_out() throws IOException {
        Yaml kustomization =
                Yaml.documents(Path.of("kubernetes/base/kustomization.yaml")).getFirst();

        assertThat(kustomization.texts("resources"))
                .containsExactlyInAnyOrderElementsOf(Manifest.ofBase().stream()
                        .map(each -> each.file().getFileName().toString())
                        .distinct()
                        .toList());
    }

    @Test
    void an_overlay_changes_only_what_the_base_has() throws IOException {
        Path folder = Path.of("kubernetes/overlays/example");
        Yaml kustomization =
                Yaml.documents(folder.resolve("kustomization.yaml")).getFirst();

        for (Yaml patch : kustomization.maps("patches")) {
            assertThat(Manifest.ofKind(patch.text("target", "kind")))
                    .extracting(Manifest::name)
                    .contains(patch.text("target", "name"));
        }
        assertThat(kustomization.maps("images"))
                .allMatch(changed -> workloads().stream()
                        .anyMatch(each -> each.program().text("image").startsWith(changed.text("name") + ":")));
    }

    private static List<Manifest> selectedBy(Yaml labels) {
        return workloads().stream()
                .filter(workload -> workload.podLabels()
                        .content()
                        .entrySet()
                        .containsAll(labels.content().entrySet()))
                .toList();
    }

    private static void collect(Object value, Set<String> names) {
        if (value instanceof List<?> items) {
            items.forEach(item -> collect(item, names));
        } else if (value instanceof Map<?, ?> map) {
            Yaml yaml = new Yaml(map);
            Stream.of("configMap", "secret", "configMapKeyRef", "secretKeyRef")
                    .map(kind -> yaml.text(kind, "name") + yaml.text(kind, "secretName"))
                    .filter(name -> !name.isEmpty())
                    .forEach(names::add);
            map.values().forEach(each -> collect(each, names));
        }
    }
}
