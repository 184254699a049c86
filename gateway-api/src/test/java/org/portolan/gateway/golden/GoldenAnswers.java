package org.portolan.gateway.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.portolan.gateway.fixture.Answer;
import org.portolan.gateway.fixture.GatewayUnderTest;
import org.portolan.gateway.fixture.TestCaller;
import org.portolan.gateway.fixture.TestKeys;
import org.portolan.records.golden.GoldenFile;
import tools.jackson.databind.JsonNode;

/** Asks the gateway about one kind of record and compares each answer with its file. */
final class GoldenAnswers {
    private final GatewayUnderTest gateway;
    private final String folder;
    private final Moment moment = new Moment();

    GoldenAnswers(GatewayUnderTest gateway, String folder) {
        this.gateway = gateway;
        this.folder = folder;
    }

    /** What is judged by what was recorded is asked when all that was written can be read. */
    private TestCaller as(TestKeys caller) {
        gateway.awaitWritten();
        return gateway.as(caller);
    }

    Answer get(String file, TestKeys caller, String address, String... headers) {
        return hold(file, "GET " + address, as(caller).get(address, headers));
    }

    Answer post(String file, TestKeys caller, String address, String body) {
        return hold(file, "POST " + address, as(caller).post(address, body));
    }

    Answer postXml(String file, TestKeys caller, String address, String body) {
        return hold(
                file,
                "POST " + address,
                as(caller).post(address, "application/xml", HttpRequest.BodyPublishers.ofString(body)));
    }

    Answer put(String file, TestKeys caller, String address, Object body) {
        return hold(file, "PUT " + address, as(caller).put(address, body));
    }

    Answer delete(String file, TestKeys caller, String address) {
        return hold(file, "DELETE " + address, as(caller).delete(address));
    }

    /** A list in which others' records may stand too: of its items those with a word. */
    void list(String file, TestKeys caller, String address, String list, String word) {
        JsonNode answer = as(caller).get(address).json();
        StringBuilder items = new StringBuilder();
        for (JsonNode item : answer.path(list)) {
            if (item.toString().contains(word)) {
                items.append(item).append('\n');
            }
        }
        assertThat(items).as(answer.toString()).isNotEmpty();
        hold(file, "GET " + address + "\n" + String.join(" ", answer.propertyNames()) + "\n" + items);
    }

    private Answer hold(String file, String question, Answer answer) {
        hold(
                file,
                question + "\n" + answer.status() + " " + answer.header("Content-Type") + "\n" + answer.body() + "\n");
        return answer;
    }

    private void hold(String file, String text) {
        GoldenFile.of(folder, file + ".txt").assertHolds(moment.without(text).getBytes(StandardCharsets.UTF_8));
    }

    /** The calls of the description under such tags that no file shows. */
    static SortedSet<String> callsWithoutExample(JsonNode description, Predicate<String> tags) {
        SortedSet<String> asked = asked();
        SortedSet<String> without = new TreeSet<>();
        description
                .get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(call -> {
                    String name = call.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey();
                    Pattern address = Pattern.compile(
                            name.replaceFirst("/api/v1", "").replaceAll("\\{[A-Za-z]+}", "[^/?]+") + "(\\?.*)?");
                    boolean wanted = tags.test(call.getValue().at("/tags/0").asString());
                    if (wanted && asked.stream().noneMatch(address.asMatchPredicate())) {
                        without.add(name);
                    }
                }));
        return without;
    }

    private static SortedSet<String> asked() {
        return GoldenFile.folders().stream()
                .flatMap(folder -> GoldenFile.in(folder, ".txt").stream())
                .map(file -> new String(file.bytes(), StandardCharsets.UTF_8))
                .map(text -> text.lines().findFirst().orElse(""))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
