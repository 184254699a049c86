package org.portolan.deploy.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.portolan.deploy.Images;
import org.portolan.deploy.Yaml;

final class HardeningTest {

    static List<Manifest> workloads() {
        return Manifest.workloads();
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void runs_as_a_user_without_rights(Manifest workload) {
        Yaml pod = workload.podSpec();

        assertThat(pod.text("securityContext", "runAsNonRoot")).isEqualTo("true");
        assertThat(pod.text("securityContext", "runAsUser")).isEqualTo("10001");
        assertThat(pod.text("securityContext", "seccompProfile", "type")).isEqualTo("RuntimeDefault");
        assertThat(pod.text("automountServiceAccountToken")).isEqualTo("false");
        assertThat(List.of(pod.text("hostNetwork"), pod.text("hostPID"), pod.text("hostIPC")))
                .containsOnly("");
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void cannot_change_its_own_image_nor_gain_a_right(Manifest workload) {
        Yaml security = workload.program().map("securityContext");

        assertThat(security.text("readOnlyRootFilesystem")).isEqualTo("true");
        assertThat(security.text("allowPrivilegeEscalation")).isEqualTo("false");
        assertThat(security.texts("capabilities", "drop")).containsExactly("ALL");
        assertThat(security.texts("capabilities", "add")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void is_probed_and_bounded(Manifest workload) {
        Yaml program = workload.program();

        assertThat(program.keys()).contains("startupProbe", "readinessProbe", "livenessProbe");
        assertThat(program.map("resources", "requests").keys()).contains("cpu", "memory");
        assertThat(program.map("resources", "limits").keys()).contains("memory");
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void runs_this_version_of_portolan_or_the_release_of_fabric_that_it_needs(Manifest workload) {
        assertThat(workload.program().text("image")).isIn(Images.ALL);
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void mounts_no_file_of_its_machine_and_nothing_secret_that_it_could_change(Manifest workload) {
        List<String> secret = workload.podSpec().maps("volumes").stream()
                .filter(volume -> volume.has("secret") || volume.has("projected"))
                .map(volume -> volume.text("name"))
                .toList();

        assertThat(workload.podSpec().maps("volumes")).noneMatch(volume -> volume.has("hostPath"));
        assertThat(workload.program().maps("volumeMounts").stream()
                        .filter(mount -> secret.contains(mount.text("name"))))
                .allMatch(mount -> mount.text("readOnly").equals("true"));
    }
}
