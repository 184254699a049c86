package org.portolan.deploy.images;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DockerfileTest {

    @ParameterizedTest
    @ValueSource(strings = {"contracts", "gateway"})
    void starts_from_one_named_release_of_the_runtime(String image) throws IOException {
        assertThat(instructions(image, "FROM"))
                .containsExactly(
                        "eclipse-temurin:25.0.4_7-jre-noble@sha256:b573af9e331196fbc42e246da4df24df9b6c556c73e7efddfde0511f1c9508c5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"contracts", "gateway"})
    void runs_as_nobody_in_particular(String image) throws IOException {
        assertThat(instructions(image, "USER")).singleElement().asString().matches("[1-9]\\d{3,}:[1-9]\\d{3,}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"contracts", "gateway"})
    void is_ended_by_a_signal_because_no_shell_stands_between(String image) throws IOException {
        assertThat(instructions(image, "ENTRYPOINT")).singleElement().asString().startsWith("[\"java\", ");
        assertThat(instructions(image, "RUN")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"contracts", "gateway"})
    void can_be_asked_for_its_health(String image) throws IOException {
        assertThat(instructions(image, "HEALTHCHECK"))
                .singleElement()
                .asString()
                .contains("CMD [\"java\", ");
    }

    @ParameterizedTest
    @CsvSource({"contracts, chaincode/contracts/target", "gateway, gateway-api/target"})
    void is_made_of_one_program_and_its_libraries(String image, String built) throws IOException {
        assertThat(instructions(image, "COPY"))
                .containsExactly(
                        built + "/lib/ lib/", "%s/portolan-%s-${VERSION}.jar %2$s.jar".formatted(built, image));
    }

    /** What stands behind an instruction, with continued lines made one. */
    private static List<String> instructions(String image, String instruction) throws IOException {
        String whole = Files.readString(Path.of("images", image, "Dockerfile")).replaceAll("\\\\\\R\\s*", "");
        return whole.lines()
                .filter(line -> line.startsWith(instruction + " "))
                .map(line -> line.substring(instruction.length() + 1))
                .toList();
    }
}
