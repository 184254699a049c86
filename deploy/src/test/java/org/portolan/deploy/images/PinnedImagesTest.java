package org.portolan.deploy.images;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.portolan.deploy.Yaml;

/** A tag can be moved; what runs is named by its digest wherever somebody else could move it. */
final class PinnedImagesTest {

    private static final Pattern NAMED = Pattern.compile("(?m)^\\s*(?:- )?image:\\s*(\\S+)|^FROM (\\S+)");
    private static final String DIGEST = "[^@]+@sha256:[0-9a-f]{64}";
    private static final String OURS = "portolan/";

    @TempDir
    private Path folder;

    static Stream<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(Path.of("."))) {
            return all
                    .filter(file -> !file.startsWith("./target") && !file.startsWith("./src"))
                    .filter(file -> file.toString().matches(".*(\\.ya?ml|Dockerfile)"))
                    .filter(file -> !images(file).isEmpty())
                    .toList()
                    .stream();
        }
    }

    @Test
    void every_place_that_names_images_is_looked_at() throws IOException {
        assertThat(files().map(file -> file.getFileName().toString()))
                .contains("compose.yaml", "peer.yaml", "orderer.yaml", "contracts.yaml", "gateway.yaml", "Dockerfile");
    }

    @ParameterizedTest
    @MethodSource("files")
    void images_of_others_are_named_by_their_digests(Path file) {
        assertThat(images(file)).filteredOn(image -> !image.startsWith(OURS)).allMatch(image -> image.matches(DIGEST));
    }

    @Test
    void images_that_are_built_here_come_from_no_registry_on_one_machine() throws IOException {
        Yaml compose = Yaml.documents(Path.of("compose/compose.yaml")).getFirst();
        for (String anchor : List.of("x-movement", "x-certificate", "x-gateway")) {
            assertThat(compose.map(anchor).text("pull_policy")).as(anchor).isEqualTo("never");
        }
    }

    @Test
    void an_overlay_names_ours_by_digests_that_its_owner_fills_in() throws IOException {
        List<Yaml> images = Yaml.documents(Path.of("kubernetes/overlays/example/kustomization.yaml"))
                .getFirst()
                .maps("images");

        assertThat(images)
                .extracting(image -> image.text("name"))
                .containsExactly("portolan/contracts", "portolan/gateway");
        assertThat(images)
                .allMatch(image -> image.text("digest").matches("sha256:0{64}")
                        && image.text("newTag").isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            image: a/b:1                     | 1 | Not fixed by the digest of an image: a/b:1
            - image: "a/b@sha256:%1$s"       | 0 | Fixed by its digest: a/b@sha256:%1$s
            image: a/b:1@sha256:%1$s         | 0 | Fixed by its digest: a/b:1@sha256:%1$s
            image: a/b@sha256:%2$s           | 1 | Not fixed by the digest of an image: a/b@sha256:%2$s
            image: a/b@sha256:abc            | 1 | Not fixed by the digest of an image: a/b@sha256:abc
            kind: Service                    | 1 | No image is named there
            """)
    void what_is_rendered_is_refused_with_a_tag_alone(String line, int exitCode, String sentence) throws Exception {
        Path rendered = Files.writeString(folder.resolve("rendered.yaml"), filled(line) + "\n");

        Process check = new ProcessBuilder("../scripts/check-images", rendered.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(check.waitFor()).as(said).isEqualTo(exitCode);
        assertThat(said).contains(filled(sentence));
    }

    private static String filled(String text) {
        return text.formatted("a1".repeat(32), "0".repeat(64));
    }

    private static List<String> images(Path file) {
        try {
            return NAMED.matcher(Files.readString(file))
                    .results()
                    .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(file + " cannot be read", e);
        }
    }
}
