package org.portolan.network.identity.definition;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.portolan.network.msp.NodeOu;
import org.portolan.network.yaml.FileMistakes;
import org.portolan.network.yaml.Mistakes;
import org.portolan.network.yaml.Section;
import org.portolan.network.yaml.Text;
import org.portolan.network.yaml.YamlFile;

/** Reads organisations.yaml; values that are wrong are recorded and replaced, and nothing is built from them in the end. */
final class OrganisationDefinitionsReader {

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9:][A-Za-z0-9.:-]{0,252}");

    private final Path file;
    private final Mistakes mistakes = new Mistakes();
    private final List<Runnable> builders = new ArrayList<>();
    private final List<OrganisationDefinition> organisations = new ArrayList<>();

    OrganisationDefinitionsReader(Path file) {
        this.file = file;
    }

    OrganisationDefinitions read() throws IOException {
        YamlFile.read(file, mistakes).ifPresent(this::file);
        FileMistakes.throwIfAny(file, mistakes);
        builders.forEach(Runnable::run);
        return new OrganisationDefinitions(organisations);
    }

    private void file(Section root) {
        List<Section> sections = root.sections("organisations");
        if (sections.isEmpty()) {
            mistakes.add(root.line("organisations"), "the file defines no organisations");
        }
        sections.forEach(this::organisation);
        root.refuseUnknownKeys();
    }

    private void organisation(Section section) {
        Text name = name(section.text("name"));
        Text mspId = section.text("mspId").mustBe(Names::isMspId, Names.MSP_ID_RULE, mistakes);
        Optional<String> country = section.optionalText("country")
                .map(text ->
                        text.mustBe(COUNTRY.asMatchPredicate(), "must be two capital letters (ISO 3166-1)", mistakes))
                .map(Text::value);
        String commonName = section.optionalText("commonName")
                .map(this::commonName)
                .map(Text::value)
                .orElse(name.value());
        mistakes.refuseDuplicate("organisation", name);
        mistakes.refuseDuplicate("MSP id", mspId);
        List<NodeSource> peers = nodes(section, "peers", name);
        List<NodeSource> orderers = nodes(section, "orderers", name);
        List<UserSource> users =
                section.sections("users").stream().map(user -> user(user, name)).toList();
        section.refuseUnknownKeys();
        builders.add(() -> organisations.add(new OrganisationDefinition(
                name.value(),
                mspId.value(),
                country,
                commonName,
                built(peers),
                built(orderers),
                users.stream().map(UserSource::build).toList())));
    }

    private Text commonName(Text text) {
        return text.mustBe(
                value -> value.length() <= OrganisationDefinition.LONGEST_COMMON_NAME,
                "is longer than the %d characters a certificate holds"
                        .formatted(OrganisationDefinition.LONGEST_COMMON_NAME),
                mistakes);
    }

    private List<NodeSource> nodes(Section organisation, String key, Text organisationName) {
        return organisation.sectionsOrTexts(key, "name").stream()
                .map(section -> node(section, organisationName))
                .toList();
    }

    private NodeSource node(Section section, Text organisation) {
        Text name = name(section.text("name"));
        mistakes.refuseDuplicate("node of " + organisation.value(), name);
        List<String> hosts = section.texts("hosts").stream()
                .map(host -> host.mustBe(HOST.asMatchPredicate(), "is neither a host name nor an address", mistakes))
                .map(Text::value)
                .toList();
        section.refuseUnknownKeys();
        return new NodeSource(name, hosts);
    }

    private UserSource user(Section section, Text organisation) {
        Text name = name(section.text("name"));
        Text role = name(section.text("role"));
        Text nodeOu = section.optionalText("nodeOu").orElse(new Text(NodeOu.CLIENT.unit(), section.line()));
        nodeOu.mustBe(unit -> unit.equals("client") || unit.equals("admin"), "must be client or admin", mistakes);
        mistakes.refuseDuplicate("user of " + organisation.value(), name);
        section.refuseUnknownKeys();
        return new UserSource(name, role, nodeOu);
    }

    private Text name(Text text) {
        return text.mustBe(Names::isName, Names.RULE, mistakes);
    }

    private static List<NodeDefinition> built(List<NodeSource> sources) {
        return sources.stream()
                .map(source -> new NodeDefinition(source.name().value(), source.hosts()))
                .toList();
    }

    private record NodeSource(Text name, List<String> hosts) {}

    private record UserSource(Text name, Text role, Text nodeOu) {

        UserDefinition build() {
            return new UserDefinition(
                    name.value(), role.value(), NodeOu.ofUnit(nodeOu.value()).orElseThrow());
        }
    }
}
