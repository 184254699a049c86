package org.portolan.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The version stands in the poms, programs read it from their manifests, and scripts ask {@code scripts/version}. */
final class OneVersionTest {

    private static final String VERSION = System.getProperty("portolan.version");
    private static final Pattern SPELLING = Pattern.compile(
            "(?i)portolan[\\w/-]*[-: ]v?(\\d+\\.\\d+\\.\\d+(?:-SNAPSHOT)?)(?!\\.?\\d)|(\\d+\\.\\d+\\.\\d+-SNAPSHOT)");

    @TempDir
    private Path folder;

    @Test
    void no_version_is_spelled_outside_of_the_poms_and_the_images_that_are_deployed() throws IOException {
        assertThat(spellings(Path.of(".."))).isEmpty();
    }

    @Test
    void scripts_are_told_the_version_of_the_build() throws Exception {
        Process script = new ProcessBuilder("../scripts/version").start();

        assertThat(new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo(VERSION + "\n");
        assertThat(script.waitFor()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "scripts/one: java -cp portolan-network-%s.jar",
                "Two.java: version = \"Portolan %s\"",
                "docs/three.md: docker run portolan/gateway:%s",
                "four.txt: built of %s-SNAPSHOT",
                "deploy/kubernetes/five.yaml: image: portolan/contracts:%s1",
                "six/pom.xml: <version>%s1-SNAPSHOT</version>"
            })
    void a_second_spelling_is_found(String spelling) throws IOException {
        String[] file = spelling.formatted("4.5.6").split(": ", 2);
        Files.createDirectories(folder.resolve(file[0]).getParent());
        Files.writeString(folder.resolve(file[0]), file[1]);

        assertThat(spellings(folder)).singleElement().asString().startsWith(file[0]);
    }

    /** Each as file and text; in poms, and in manifests where other tests want it, the version of this build is none. */
    private static List<String> spellings(Path checkout) throws IOException {
        List<String> found = new ArrayList<>();
        Files.walkFileTree(checkout, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                String name = folder.getFileName().toString();
                return name.equals("target") || name.matches("\\.(?!ci$|\\.$).*")
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Path place = checkout.relativize(file);
                boolean mayNameThisVersion = place.endsWith("pom.xml")
                        || place.startsWith("deploy") && place.toString().endsWith(".yaml");
                SPELLING.matcher(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .results()
                        .filter(spelling ->
                                !mayNameThisVersion || !number(spelling).equals(VERSION))
                        .forEach(spelling -> found.add(place + ": " + spelling.group()));
                return FileVisitResult.CONTINUE;
            }
        });
        return found;
    }

    private static String number(MatchResult spelling) {
        return spelling.group(1) == null ? spelling.group(2) : spelling.group(1);
    }
}
