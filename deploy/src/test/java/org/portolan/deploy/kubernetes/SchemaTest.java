package org.portolan.deploy.kubernetes;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.portolan.deploy.Yaml;

final class SchemaTest {

    static List<Manifest> manifests() {
        return Manifest.everywhere();
    }

    @ParameterizedTest
    @MethodSource("manifests")
    void is_what_kubernetes_expects_of_its_kind(Manifest manifest) {
        Schema.validate(manifest.yaml());
    }

    @Test
    void would_notice_a_field_that_does_not_exist_deep_in_a_pod() {
        Yaml misspelt = deployment(Map.of("name", "a", "image", "b", "livenesProbe", Map.of()));

        assertThatThrownBy(() -> Schema.validate(misspelt)).hasMessageContaining("livenesProbe");
    }

    @Test
    void would_notice_a_field_that_is_missing() {
        Yaml nameless = deployment(Map.of("image", "b"));

        assertThatThrownBy(() -> Schema.validate(nameless)).hasMessageContaining("name");
    }

    private static Yaml deployment(Map<String, Object> program) {
        Map<String, Object> template = Map.of("spec", Map.of("containers", List.of(program)));
        return new Yaml(Map.of(
                "apiVersion",
                "apps/v1",
                "kind",
                "Deployment",
                "spec",
                Map.of("selector", Map.of("matchLabels", Map.of("a", "b")), "template", template)));
    }
}
