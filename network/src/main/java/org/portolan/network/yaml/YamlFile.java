package org.portolan.network.yaml;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.portolan.network.file.GivenFile;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** Opens a YAML file whose top level is a mapping. */
public final class YamlFile {

    private YamlFile() {}

    /** The top level of the file, or empty after recording why it cannot be read as YAML. */
    public static Optional<Section> read(Path file, Mistakes mistakes) throws IOException {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(String.valueOf(file.getFileName()))
                .setUseMarks(true)
                .build();
        try {
            Optional<Node> root = new Compose(settings).composeString(Files.readString(GivenFile.noFolder(file)));
            if (root.isPresent() && root.get() instanceof MappingNode mapping) {
                return Optional.of(new Section("the file", mapping, mistakes));
            }
            mistakes.add(1, "the file must be a mapping of keys to values");
        } catch (MalformedInputException _) {
            mistakes.add(1, "the file is not text in UTF-8");
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            mistakes.add(line, "this is not YAML: " + e.getProblem());
        } catch (YamlEngineException e) {
            mistakes.add(1, "this is not YAML: " + e.getMessage());
        }
        return Optional.empty();
    }
}
