package org.portolan.gateway.dcsa;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** YAML as JSON; examples that look like times stay texts. */
final class YamlDocument {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private YamlDocument() {}

    static JsonNode resource(String name) {
        try (InputStream in = YamlDocument.class.getResourceAsStream(name)) {
            return read(in);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static JsonNode file(Path path) {
        try (InputStream in = Files.newInputStream(path)) {
            return read(in);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static JsonNode read(InputStream in) {
        var loading = new LoaderOptions();
        var dumping = new DumperOptions();
        return JSON.valueToTree(
                new Yaml(new SafeConstructor(loading), new Representer(dumping), dumping, loading, new WithoutTimes())
                        .<Object>load(in));
    }

    private static final class WithoutTimes extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            addImplicitResolver(Tag.BOOL, BOOL, "yYnNtTfFoO");
            addImplicitResolver(Tag.INT, INT, "-+0123456789");
            addImplicitResolver(Tag.FLOAT, FLOAT, "-+0123456789.");
        }
    }
}
