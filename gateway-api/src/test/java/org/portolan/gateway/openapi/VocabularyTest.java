package org.portolan.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.portolan.gateway.screen.Language;
import org.portolan.gateway.subscription.SubscriptionKind;
import org.portolan.gateway.subscription.feed.ToldTypes;
import org.portolan.records.aeo.arrangement.ArrangementState;
import org.portolan.records.alarm.AlarmState;
import org.portolan.records.container.code.Classifier;
import org.portolan.records.container.code.EventCode;
import org.portolan.records.container.code.EventType;
import org.portolan.records.container.document.Subject;
import org.portolan.records.container.stay.Presence;
import org.portolan.records.member.MemberChange;
import org.portolan.records.member.Role;
import org.portolan.records.origin.agreement.SignedVersions;
import org.portolan.records.reason.ReasonClass;
import org.portolan.records.reason.ReasonCode;
import org.portolan.records.trade.HsEdition;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The described codes are those that the code knows: each list of the description is found, and so is each enum. */
class VocabularyTest {

    /** Lists that say less than an enum, or more, and why; they follow the enum, so that a new code asks for a decision. */
    private static final List<Derived> DERIVED = List.of(
            // What one signature leads to, and the taking back of one.
            without(ArrangementState.class, "WITHDRAWN"),
            without(ArrangementState.class, "IN_FORCE"),
            // Nobody asks for what a rule raises.
            without(AlarmState.class, "RAISED"),
            // A filter speaks of all states that are open or over, too.
            with(AlarmState.class, "OPEN", "ENDED"),
            // What has happened is no expectation.
            without(Classifier.class, "ACT"),
            // DCSA 2.2.0 knows neither.
            without(EventType.class, "IOT", "REEFER"),
            // Orders for the third are given at an address of DCSA's.
            without(SubscriptionKind.class, "DCSA_2"),
            new Derived(
                    EventCode.class,
                    Stream.of(EventCode.CUSS, EventCode.CUSI, EventCode.HOLD)
                            .map(Enum::name)
                            .collect(Collectors.toSet())),
            new Derived(
                    HsEdition.class,
                    Stream.of(HsEdition.values())
                            .map(edition -> edition.name().replace("HS_", ""))
                            .collect(Collectors.toSet())),
            new Derived(
                    Language.class,
                    Stream.of(Language.values()).map(Language::code).collect(Collectors.toSet())));

    /** Words that stand in the description alone, by the names of their fields. */
    private static final Map<String, Set<Set<String>>> OWN = Map.ofEntries(
            Map.entry("carrierCodeList", Set.of(Set.of("SMDG", "NMFTA"))),
            Map.entry("facilityCodeList", Set.of(Set.of("SMDG", "BIC"))),
            Map.entry(
                    "outcome",
                    Set.of(
                            Set.of("TAKEN", "REFUSED", "TIMEOUT", "NO_CONNECTION", "NO_SUCH_HOST", "TLS", "NO_TOKEN"),
                            Set.of("ANSWERED", "TIMEOUT", "NO_CONNECTION", "NO_SUCH_HOST", "TLS", "NO_TOKEN"))),
            Map.entry(
                    "kind",
                    Set.of(
                            Set.of("EVENT", "SAMPLE"),
                            Set.of("UNKNOWN", "CUSTOMS_ADMINISTRATION", "PORT_OPERATOR", "ISSUING_BODY"))),
            Map.entry("status", Set.of(Set.of("READ", "REFUSED"), Set.of("ACCEPTED", "REFUSED", "CHECKED"))),
            // Types of messages follow from the kinds of records.
            Map.entry("items", Set.of(Set.copyOf(ToldTypes.taken()))),
            Map.entry("follower", Set.of(Set.of("FOLLOWING", "BEHIND", "WAITING", "STOPPED"))),
            Map.entry("result", Set.of(Set.of("FOUND", "NOTHING", "INVALID"))),
            Map.entry("written", Set.of(Set.of("yes", "no", "unknown"))));

    /**
     * Vocabularies of the records that no answer speaks, of keys, of conditions, of messages and of names on the ledger, and the
     * one that has no end: a younger contract refuses by words of its own. Those that are known are told by the page on problems.
     */
    private static final Set<Class<?>> INNER = Set.of(
            Role.class,
            MemberChange.class,
            Presence.class,
            Subject.Kind.class,
            ReasonCode.class,
            ReasonClass.class,
            SignedVersions.Signing.class);

    private static Map<String, Set<String>> lists;
    private static Map<Class<?>, Set<String>> enums;

    @BeforeAll
    static void find() throws IOException {
        lists = new TreeMap<>();
        collect(JsonMapper.shared().readTree(Files.readString(Path.of("..", "docs", "openapi.json"))), "", lists);
        enums = new ClassFileImporter()
                        .withImportOption(new DoNotIncludeTests())
                        .withImportOption(location -> !location.contains("-tests.jar"))
                        .importPackages("org.portolan.records", "org.portolan.gateway")
                        .stream()
                        .filter(JavaClass::isEnum)
                        .<Class<?>>map(JavaClass::reflect)
                        .filter(type -> type.getEnumConstants() != null)
                        .collect(Collectors.toMap(type -> type, VocabularyTest::names));
    }

    @Test
    void every_described_list_is_that_of_an_enum_or_follows_from_one() {
        assertThat(unknown(lists)).isEmpty();
    }

    @Test
    void every_vocabulary_of_the_records_is_described() {
        assertThat(undescribed(lists)).isEmpty();
    }

    @Test
    void a_code_that_was_forgotten_is_seen() {
        var forgotten = new TreeMap<>(lists);
        forgotten.replaceAll((pointer, words) ->
                words.stream().filter(word -> !word.equals("DEPO")).collect(Collectors.toSet()));

        assertThat(unknown(forgotten)).isNotEmpty().allMatch(pointer -> pointer.endsWith("/facilityType"));
        assertThat(undescribed(forgotten)).extracting(Class::getSimpleName).containsExactly("FacilityType");
    }

    private static List<String> unknown(Map<String, Set<String>> described) {
        return described.entrySet().stream()
                .filter(list -> !enums.containsValue(list.getValue()))
                .filter(list ->
                        DERIVED.stream().noneMatch(known -> known.words().equals(list.getValue())))
                .filter(list ->
                        !OWN.getOrDefault(field(list.getKey()), Set.of()).contains(list.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<Class<?>> undescribed(Map<String, Set<String>> described) {
        var told = new HashSet<>(described.values());
        return enums.entrySet().stream()
                .filter(known -> known.getKey().getName().startsWith("org.portolan.records."))
                .filter(known -> Modifier.isPublic(known.getKey().getModifiers()))
                .filter(known -> !INNER.contains(known.getKey()) && !told.contains(known.getValue()))
                .filter(known -> DERIVED.stream()
                        .noneMatch(part -> part.of().equals(known.getKey()) && told.contains(part.words())))
                .<Class<?>>map(Map.Entry::getKey)
                .toList();
    }

    private static void collect(JsonNode node, String pointer, Map<String, Set<String>> lists) {
        if (node.path("enum").isArray()) {
            lists.put(
                    pointer,
                    StreamSupport.stream(node.path("enum").spliterator(), false)
                            .map(JsonNode::asString)
                            .collect(Collectors.toSet()));
        }
        if (node.isObject()) {
            node.properties().forEach(member -> collect(member.getValue(), pointer + "/" + member.getKey(), lists));
        }
        for (int index = 0; node.isArray() && index < node.size(); index++) {
            collect(node.get(index), pointer + "/" + index, lists);
        }
    }

    private static String field(String pointer) {
        return pointer.substring(pointer.lastIndexOf('/') + 1);
    }

    private static Set<String> names(Class<?> type) {
        return Stream.of(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .collect(Collectors.toSet());
    }

    private static Derived without(Class<? extends Enum<?>> type, String... left) {
        var words = new HashSet<>(names(type));
        words.removeAll(Set.of(left));
        return new Derived(type, words);
    }

    private static Derived with(Class<? extends Enum<?>> type, String... added) {
        var words = new HashSet<>(names(type));
        words.addAll(Set.of(added));
        return new Derived(type, words);
    }

    /** A list that follows from an enum. */
    private record Derived(Class<?> of, Set<String> words) {}
}
