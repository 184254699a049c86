package org.portolan.network.topology;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.portolan.network.identity.definition.OrganisationDefinitions;
import org.portolan.network.yaml.FileMistakes;
import org.portolan.network.yaml.Mistakes;
import org.portolan.network.yaml.Section;
import org.portolan.network.yaml.Text;
import org.portolan.network.yaml.YamlFile;

/** Reads a topology; parts with mistakes are left out of it, and a topology with any mistake is never handed out. */
final class TopologyReader {

    private static final Predicate<String> CHANNEL =
            Pattern.compile("[a-z][a-z0-9.-]{0,248}").asMatchPredicate();
    private static final int KIBIBYTE = 1024;
    private static final int LARGEST_BLOCK = 99 * KIBIBYTE * KIBIBYTE;

    private final Path file;
    private final Mistakes mistakes = new Mistakes();
    private final Optional<OrganisationDefinitions> identities;

    TopologyReader(Path file, Optional<OrganisationDefinitions> identities) {
        this.file = file;
        this.identities = identities;
    }

    Topology read() throws IOException {
        Optional<Topology> topology = YamlFile.read(file, mistakes).map(this::topology);
        FileMistakes.throwIfAny(file, mistakes);
        return topology.orElseThrow();
    }

    private Topology topology(Section root) {
        Text channel = root.text("channel")
                .mustBe(CHANNEL, "is no channel name: lower-case letters, digits, '.' and '-'", mistakes);
        Ordering ordering = root.section("ordering").map(this::ordering).orElse(Ordering.USUAL);
        OrganisationsReader reader = new OrganisationsReader(mistakes, identities);
        List<Organisation> organisations = reader.organisations(root);
        List<OrdererNode> orderers = reader.orderers(root);
        checkSize(root, ordering, orderers.size());
        List<Chaincode> chaincodes = new ChaincodesReader(mistakes, reader, !orderers.isEmpty()).chaincodes(root);
        List<String> command = root.section("contracts").map(this::command).orElse(List.of());
        root.refuseUnknownKeys();
        return new Topology(channel.value(), ordering, organisations, orderers, chaincodes, command);
    }

    private Ordering ordering(Section section) {
        Ordering usual = Ordering.USUAL;
        int absolute = section.number("absoluteMaxBytes", usual.absoluteMaxBytes(), KIBIBYTE, LARGEST_BLOCK);
        int preferred = section.number("preferredMaxBytes", usual.preferredMaxBytes(), 1, LARGEST_BLOCK);
        if (preferred > absolute) {
            mistakes.add(
                    section.line("preferredMaxBytes"),
                    "preferredMaxBytes %d is more than absoluteMaxBytes %d".formatted(preferred, absolute));
        }
        Optional<OrderingType> type = section.optionalText("type").flatMap(this::type);
        int messages = section.number("maxMessages", usual.maxMessages(), 1, 10_000);
        int timeout = section.number(
                "batchTimeoutMillis", Math.toIntExact(usual.batchTimeout().toMillis()), 1, 60_000);
        section.refuseUnknownKeys();
        return new Ordering(type, messages, preferred, absolute, Duration.ofMillis(timeout));
    }

    private Optional<OrderingType> type(Text text) {
        Optional<OrderingType> type = Stream.of(OrderingType.values())
                .filter(each -> each.word().equals(text.value()))
                .findFirst();
        text.mustBe(_ -> type.isPresent(), "is no type of ordering: raft or smartbft", mistakes);
        return type;
    }

    private void checkSize(Section root, Ordering ordering, int orderers) {
        ordering.stated()
                .filter(type -> orderers > 0 && !type.sizes().contains(orderers))
                .ifPresent(type -> mistakes.add(
                        root.line("orderers"),
                        "ordering of type %s runs with %s orderers, not with %d"
                                .formatted(type.word(), type.sizes(), orderers)));
    }

    private List<String> command(Section section) {
        List<String> command =
                section.texts("command").stream().map(Text::value).toList();
        section.refuseUnknownKeys();
        return command;
    }
}
