package org.portolan.gateway.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.portolan.records.RecordKinds;
import org.portolan.records.digest.Digest;
import org.portolan.records.json.JsonArray;
import org.portolan.records.json.JsonText;
import org.portolan.records.ledger.OwnedKind;
import org.portolan.records.ledger.Saying;
import org.portolan.records.shape.Form;
import org.portolan.records.shape.Shape;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;

class MessagesTest {
    private static final Path FOLDER = Path.of("src", "main", "resources", "messages");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern LONE_APOSTROPHE = Pattern.compile("(?<!')'(?!')");

    @ParameterizedTest
    @MethodSource("bundles")
    void a_bundle_says_the_same_in_six_languages(String bundle) throws IOException {
        var english = read(bundle, "");

        for (var language : Language.values()) {
            var suffix = language == Language.ENGLISH ? "" : "_" + language.code();
            var spoken = read(bundle, suffix);
            assertThat(spoken.keySet()).as(bundle + suffix).isEqualTo(english.keySet());
            english.forEach((key, text) -> assertThat(arguments(spoken.get(key)))
                    .as("%s%s %s", bundle, suffix, key)
                    .isEqualTo(arguments(text)));
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void every_text_can_be_formatted(String bundle) throws IOException {
        for (var language : Language.values()) {
            var suffix = language == Language.ENGLISH ? "" : "_" + language.code();
            read(bundle, suffix).forEach((key, text) -> {
                assertThatCode(() -> new MessageFormat(text, language.locale()))
                        .as("%s%s %s", bundle, suffix, key)
                        .doesNotThrowAnyException();
                assertThat(text).as("%s%s %s", bundle, suffix, key).isNotBlank().doesNotContainPattern(LONE_APOSTROPHE);
            });
        }
    }

    @Test
    void every_bundle_is_listed_in_the_settings() throws IOException {
        var settings = new YamlPropertySourceLoader()
                .load("settings", new ClassPathResource("application.yaml"))
                .getFirst();
        var listed = Stream.of(String.valueOf(settings.getProperty("spring.messages.basename"))
                        .split(","))
                .map(name -> name.replace("messages/", ""))
                .toList();

        assertThat(listed).containsExactlyInAnyOrderElementsOf(bundles());
    }

    @Test
    void no_two_bundles_use_the_same_key() throws IOException {
        var owners = new TreeMap<String, TreeSet<String>>();
        for (String bundle : bundles()) {
            read(bundle, "")
                    .keySet()
                    .forEach(key -> owners.computeIfAbsent(key, unknown -> new TreeSet<>())
                            .add(bundle));
        }

        assertThat(owners).allSatisfy((key, bundles) -> assertThat(bundles).hasSize(1));
    }

    static Stream<OwnedKind<?, ?>> kindsOnPages() throws IOException {
        var bundles = bundles();
        return RecordKinds.OWNED.stream().filter(kind -> bundles.contains(kind.word()));
    }

    @Test
    void the_kinds_of_record_that_people_see_are_found() throws IOException {
        assertThat(kindsOnPages().map(OwnedKind::word)).contains("notice", "origin", "aeo");
    }

    @ParameterizedTest
    @MethodSource("kindsOnPages")
    void every_field_and_every_code_of_a_kind_on_pages_has_a_word(OwnedKind<?, ?> kind) throws IOException {
        var words = Stream.concat(
                Stream.of(kind.shape(), kind.sealing().shape()).flatMap(shape -> words(kind.word(), shape)),
                kind.sayings().stream()
                        .map(said -> said.saying().orElseThrow())
                        .flatMap(saying -> said(kind.word(), saying)));

        var there = read(kind.word(), "").keySet();
        assertThat(words.filter(word -> !there.contains(word)))
                .as("missing in messages/%s.properties", kind.word())
                .isEmpty();
    }

    /** By whom, when and what in one word a page tells by itself. */
    private static Stream<String> said(String kind, Saying<?, ?> saying) {
        return Stream.concat(
                saying.shape().fields().stream()
                        .filter(field -> field.form() instanceof Shape<?>)
                        .flatMap(field -> Stream.concat(
                                Stream.of(kind + ".field." + field.name()), inner(kind, field.name(), field.form()))),
                saying.sealed().stream().flatMap(part -> words(kind, part.shape())));
    }

    private static Stream<String> words(String kind, Shape<?> shape) {
        return shape.fields().stream()
                .filter(field -> field.form() != Digest.TEXT)
                .flatMap(field -> Stream.concat(
                        Stream.of(kind + ".field." + field.name()), inner(kind, field.name(), field.form())));
    }

    /** What has fields within fields stands in one line; a status is called by its own key, and years need no word. */
    private static Stream<String> inner(String kind, String name, Form<?> form) {
        if (form instanceof Shape<?> inner) {
            return inner.fields().stream()
                    .filter(field -> field.form() != Digest.TEXT)
                    .flatMap(field -> Stream.concat(
                            Stream.of(kind + ".field." + field.name()),
                            field.form() instanceof Shape<?> ? Stream.empty() : inner(kind, name, field.form())));
        }
        return name.equals("status") || !(form.schema().fields().get("enum") instanceof JsonArray(var codes))
                ? Stream.empty()
                : codes.stream()
                        .map(code -> ((JsonText) code).text())
                        .filter(code -> !YEAR.matcher(code).matches())
                        .map(code -> kind + ".code." + code);
    }

    private static List<String> bundles() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString().replace(".properties", ""))
                    .filter(name -> !name.contains("_"))
                    .sorted()
                    .toList();
        }
    }

    private static Map<String, String> read(String bundle, String suffix) throws IOException {
        var properties = new Properties();
        try (var reader =
                Files.newBufferedReader(FOLDER.resolve(bundle + suffix + ".properties"), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        var texts = new TreeMap<String, String>();
        properties.forEach((key, text) -> texts.put((String) key, (String) text));
        return texts;
    }

    private static TreeSet<String> arguments(String text) {
        var numbers = new TreeSet<String>();
        ARGUMENT.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .forEach(numbers::add);
        return numbers;
    }
}
