package org.portolan.records.json;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.portolan.records.Refusals.reasonOf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Outcome;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;
import org.portolan.records.text.PlainText;

class StrictJsonTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"a\":{\"b\":1,\"b\":2}}|DUPLICATE_FIELD|a.b",
                "{\"a\":{\"b\":1,\"\\u0062\":2}}|DUPLICATE_FIELD|a.b",
                "{\"a\":[1,null]}|NULL|a[1]",
                "{\"a\":1.0}|NOT_AN_INTEGER|a",
                "{\"a\":1e3}|NOT_AN_INTEGER|a",
                "{\"a\":NaN}|NOT_AN_INTEGER|a",
                "{\"a\":-Infinity}|NOT_AN_INTEGER|a",
                "{\"a\":9223372036854775808}|TOO_LARGE|a",
                "{\"a\":\"\\u0000\"}|TEXT|a",
                "{\"a\":\"\\ud800\"}|TEXT|a",
                "{\"a\":\"\\udc00\\ud800\"}|TEXT|a",
                "{\"a\":\"e\\u0301\"}|NOT_NFC|a",
                "{\"a\":1}{}|NOT_JSON|~~",
                "{\"a\":1|NOT_JSON|a",
                "{\"a\":[1,]}|NOT_JSON|a[1]",
                "{'a':1}|NOT_JSON|~~",
                "{\"a\":01}|NOT_JSON|a",
                "{\"a\":+1}|NOT_JSON|a",
                "{\"a\":1}//|NOT_JSON|~~",
                "[[[[[[[[[1]]]]]]]]]|TOO_DEEP|[0][0][0][0][0][0][0][0][0]",
            })
    void refuses_what_two_readers_could_understand_differently(String json, String code, String field) {
        Reason reason = reasonOf(() -> StrictJson.value(json.getBytes(UTF_8)));

        assertThat(reason.code()).isEqualTo(code);
        assertThat(reason.field()).isEqualTo(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\uFEFF", "\uFEFF\uFEFF{}", "nul", "{", "]", "\"", "{\"a\"}"})
    void refuses_what_is_not_json(String json) {
        assertThat(reasonOf(() -> StrictJson.value(json.getBytes(UTF_8))).code())
                .isEqualTo("NOT_JSON");
    }

    @Test
    void refuses_raw_control_characters_inside_text() {
        assertThat(reasonOf(() -> StrictJson.value("{\"a\":\"b\tc\"}".getBytes(UTF_8)))
                        .message())
                .startsWith("TEXT[a]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"C328", "C0AF", "EDA080", "F5808080", "80", "E282", "F09F93"})
    void refuses_invalid_utf8_at_its_field(String hex) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write("{\"a\":{\"b\":\"".getBytes(UTF_8));
        bytes.write(java.util.HexFormat.of().parseHex(hex));
        bytes.write("\"}}".getBytes(UTF_8));

        assertThat(reasonOf(() -> StrictJson.value(bytes.toByteArray())).message())
                .startsWith("TEXT[a.b]");
    }

    @Test
    void passes_over_a_byte_order_mark() {
        assertThat(StrictJson.value("\uFEFF{\"a\":1}".getBytes(UTF_8)))
                .isEqualTo(StrictJson.value("{\"a\":1}".getBytes(UTF_8)));
        assertThat(StrictJson.readArray("\uFEFF[{}]".getBytes(UTF_8), "list", 1, fields -> ""))
                .hasSize(1);
    }

    @Test
    void takes_no_unseen_character_from_a_sender_and_still_reads_one_from_the_ledger() {
        byte[] json = "{\"a\":\"b\\u200Bc\"}".getBytes(UTF_8);

        assertThat(reasonOf(() -> StrictJson.read(json, fields -> fields.text("a")))
                        .message())
                .startsWith("TEXT[a]");
        assertThat(StrictJson.<String>readStored(json, fields -> fields.text("a")))
                .isEqualTo("b\u200Bc");
    }

    @Test
    void tells_all_faults_of_an_object_and_of_those_in_it() {
        byte[] json = """
                {"a":1,"b":{"c":"x","d":[{"e":"1"},{"e":2},{}]},"z":1,"y":2}""".getBytes(UTF_8);

        List<Reason> reasons = reasonsOf(
                json,
                fields -> fields.text("a")
                        + fields.object(
                                "b", inner -> inner.integer("c") + "" + inner.objects("d", 5, item -> item.text("e")))
                        + fields.text("f"));

        assertThat(reasons.stream().map(reason -> reason.code() + " " + reason.field()))
                .containsExactlyInAnyOrder(
                        "WRONG_TYPE a",
                        "WRONG_TYPE b.c",
                        "WRONG_TYPE b.d[1].e",
                        "MISSING_FIELD b.d[2].e",
                        "MISSING_FIELD f",
                        "UNKNOWN_FIELD z",
                        "UNKNOWN_FIELD y");
        assertThat(reasons.getFirst().field()).isEqualTo("a");
    }

    @Test
    void does_not_call_a_list_too_short_for_the_elements_that_are_at_fault() {
        byte[] json = "{\"a\":[2]}".getBytes(UTF_8);

        List<Reason> reasons = reasonsOf(
                json, fields -> filled("a", fields.texts("a", 5, text -> text)).getFirst());

        assertThat(reasons.stream().map(reason -> reason.code() + " " + reason.field()))
                .containsExactly("WRONG_TYPE a[0]");
    }

    private static List<String> filled(String field, List<String> texts) {
        if (texts.isEmpty()) {
            throw new InvalidValue(Reason.at(field, ReasonCode.LIST_SIZE, "must have an element"));
        }
        return texts;
    }

    @Test
    void tells_all_that_no_record_may_hold() {
        byte[] json = "{\"a\":null,\"b\":1.5,\"c\":\"\\u200B\",\"d\":[1,null]}".getBytes(UTF_8);

        assertThat(reasonsOf(
                                json,
                                fields -> fields.text("a")
                                        + fields.integer("b")
                                        + fields.text("c")
                                        + fields.smallIntegers("d", 5))
                        .stream()
                        .map(Reason::message)
                        .map(told -> told.split(":")[0]))
                .containsExactly("NULL[a]", "NOT_AN_INTEGER[b]", "TEXT[c]", "NULL[d[1]]");
        assertThat(reasonOf(() -> StrictJson.value(json)).code()).isEqualTo("NULL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1.5", "1e400", "NaN", "-Infinity", "1000000000000000000000000000000", "true", "{}"})
    void a_value_of_another_type_is_no_text_whatever_it_is(String other) {
        byte[] json = "{\"text\":%s,\"list\":[%s],\"colour\":%s}"
                .formatted(other, other, other)
                .getBytes(UTF_8);

        assertThat(reasonsOf(json, fields -> fields.text("text") + fields.texts("list", 5, text -> text)).stream()
                        .map(Reason::message))
                .containsExactlyInAnyOrder(
                        "WRONG_TYPE[text]: must be a text",
                        "WRONG_TYPE[list[0]]: must be a text",
                        "UNKNOWN_FIELD[colour]: is not a field of this record");
    }

    @Test
    void a_number_of_thousands_of_digits_is_refused_for_its_size() {
        String digits = "1".repeat(3_000);
        byte[] json = "{\"number\":%s,\"text\":%s}".formatted(digits, digits).getBytes(UTF_8);

        assertThat(reasonsOf(json, fields -> fields.integer("number") + fields.text("text")).stream()
                        .map(Reason::message))
                .containsExactlyInAnyOrder(
                        "TOO_LARGE[number]: does not fit 64 bits", "WRONG_TYPE[text]: must be a text");
        assertThat(reasonOf(() -> StrictJson.value(json)).code()).isEqualTo("TOO_LARGE");
    }

    @Test
    void what_no_record_may_hold_hides_none_of_the_other_faults() {
        byte[] json = "{\"a\":null,\"b\":\"\u200B\",\"c\":7,\"z\":[null,1.5]}".getBytes(UTF_8);

        assertThat(
                        reasonsOf(
                                        json,
                                        fields -> fields.text("a")
                                                + fields.text("b")
                                                + fields.text("c")
                                                + fields.text("d"))
                                .stream()
                                .map(reason -> reason.code() + " " + reason.field()))
                .containsExactlyInAnyOrder("NULL a", "TEXT b", "WRONG_TYPE c", "MISSING_FIELD d", "UNKNOWN_FIELD z");
    }

    @Test
    void tells_the_faults_of_several_texts_of_one_value() {
        byte[] json = "{\"a\":\" \",\"b\":\" \",\"c\":\"right\"}".getBytes(UTF_8);

        List<Reason> reasons = reasonsOf(
                json,
                fields -> PlainText.require("a", fields.text("a"), 5)
                        + PlainText.require("b", fields.text("b"), 5)
                        + PlainText.require("c", fields.text("c"), 5));

        assertThat(reasons.stream().map(Reason::field)).containsExactly("a", "b");
    }

    @Test
    void bounds_text_and_nesting_whatever_their_size() {
        String text = "{\"a\":\"" + "x".repeat(5_000_000) + "\"}";
        String nest = "[".repeat(1_000_000);

        assertThat(reasonOf(() -> StrictJson.value(text.getBytes(UTF_8))).message())
                .startsWith("TOO_LONG[a]");
        assertThat(reasonOf(() -> StrictJson.value(nest.getBytes(UTF_8))).code())
                .isEqualTo("TOO_DEEP");
    }

    @Test
    void takes_every_field_or_names_the_one_it_does_not_know() {
        Reason reason = reasonOf(() -> StrictJson.read(
                "{\"a\":\"x\",\"b\":{\"c\\u0000\":1}}".getBytes(UTF_8),
                fields -> fields.text("a") + fields.object("b", inner -> "")));

        assertThat(reason).isEqualTo(Reason.at("b.c?", ReasonCode.UNKNOWN_FIELD, "is not a field of this record"));
    }

    @Test
    void names_the_field_that_was_meant_at_every_depth() {
        byte[] json = "{\"reson\":\"x\",\"parts\":[{\"weigth\":1}],\"colour\":1}".getBytes(UTF_8);

        List<Reason> reasons = reasonsOf(
                json,
                fields -> fields.optionalText("reason") + ""
                        + fields.objects("parts", 2, part -> "" + part.integer("weight")));

        assertThat(reasons.stream().map(Reason::message))
                .containsExactlyInAnyOrder(
                        "UNKNOWN_FIELD[parts[0].weigth]: is not a field of this record. Did you mean \"weight\"?",
                        "UNKNOWN_FIELD[reson]: is not a field of this record. Did you mean \"reason\"?",
                        "UNKNOWN_FIELD[colour]: is not a field of this record");
    }

    /** The record itself cannot be made then, and its other fields are not said to be unknown. */
    @Test
    void names_a_mandatory_field_that_was_meant() {
        byte[] json = "{\"reson\":\"x\",\"later\":\"y\"}".getBytes(UTF_8);

        List<Reason> reasons = reasonsOf(json, fields -> fields.text("reason").strip() + fields.text("later"));

        assertThat(reasons.stream().map(Reason::message))
                .containsExactly(
                        "MISSING_FIELD[reason]: is mandatory and missing",
                        "UNKNOWN_FIELD[reson]: is not a field of this record. Did you mean \"reason\"?");
    }

    @Test
    void refuses_wrong_types_and_missing_fields_at_their_place() {
        byte[] json = "{\"a\":[{\"b\":1},{\"b\":\"x\"}]}".getBytes(UTF_8);

        assertThat(reasonOf(() -> StrictJson.read(json, fields -> fields.objects("a", 5, item -> item.integer("b"))))
                        .message())
                .startsWith("WRONG_TYPE[a[1].b]");
        assertThat(reasonOf(() -> StrictJson.read(json, fields -> fields.text("c")))
                        .message())
                .startsWith("MISSING_FIELD[c]");
        assertThat(reasonOf(() -> StrictJson.read(json, fields -> fields.objects("a", 1, item -> "")))
                        .message())
                .startsWith("LIST_SIZE[a]");
    }

    /** As generated clients send lists that nobody filled. */
    @Test
    void an_empty_list_is_as_one_that_is_left_out() {
        byte[] json = "{\"a\":[],\"b\":[],\"c\":[],\"d\":[]}".getBytes(UTF_8);

        List<List<?>> lists = StrictJson.read(
                json,
                fields -> List.of(
                        fields.texts("a", 5, Function.identity()),
                        fields.objects("b", 5, item -> item.text("x")),
                        fields.smallIntegers("c", 5),
                        fields.texts("absent", 5, Function.identity()),
                        fields.optionalTexts("d", 5, Function.identity()).orElseThrow()));

        assertThat(lists).allSatisfy(list -> assertThat(list).isEmpty());
    }

    @Test
    void an_element_that_is_refused_does_not_sink_its_neighbours() {
        String json = "[{\"a\":\"1\"},{\"a\":\"2\",\"a\":{\"b\":[]}},7,{\"a\":null,\"b\":[[]]},[[{}]],{\"a\":\"3\"}]";

        List<Outcome<String>> outcomes =
                StrictJson.readArray(json.getBytes(UTF_8), "list", 10, fields -> fields.text("a"));

        assertThat(outcomes).hasSize(6);
        assertThat(outcomes.getFirst()).isEqualTo(new Outcome.Accepted<>("1"));
        assertThat(outcomes.getLast()).isEqualTo(new Outcome.Accepted<>("3"));
        assertThat(outcomes.subList(1, 5).stream().map(StrictJsonTest::message))
                .satisfiesExactly(
                        second -> assertThat(second).startsWith("DUPLICATE_FIELD[list[1].a]"),
                        third -> assertThat(third).startsWith("WRONG_TYPE[list[2]]"),
                        fourth -> assertThat(fourth).startsWith("NULL[list[3].a]"),
                        fifth -> assertThat(fifth).startsWith("WRONG_TYPE[list[4]]"));
    }

    @Test
    void an_array_that_is_broken_or_too_long_is_refused_whole() {
        assertThat(reasonOf(() -> StrictJson.readArray("[{},{]".getBytes(UTF_8), "list", 9, fields -> ""))
                        .message())
                .startsWith("NOT_JSON[list[1]]");
        assertThat(reasonOf(() -> StrictJson.readArray("[{},{},{}]".getBytes(UTF_8), "list", 2, fields -> ""))
                        .message())
                .startsWith("LIST_SIZE[list]");
        assertThat(reasonOf(() -> StrictJson.readArray("{}".getBytes(UTF_8), "list", 2, fields -> ""))
                        .message())
                .startsWith("WRONG_TYPE[list]");
    }

    private static List<Reason> reasonsOf(byte[] json, Function<JsonFields, String> reader) {
        return catchThrowableOfType(InvalidValue.class, () -> StrictJson.read(json, reader))
                .reasons();
    }

    private static String message(Outcome<String> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<String>(String value) -> value;
            case Outcome.Refused<String> refused -> refused.reasons().getFirst().message();
        };
    }

    @Test
    void says_that_a_document_is_written_in_utf_32() {
        for (String charset : List.of("UTF-32LE", "UTF-32BE", "X-UTF-32LE-BOM", "X-UTF-32BE-BOM")) {
            byte[] document = "{\"a\":\"x\"}".getBytes(Charset.forName(charset));

            assertThat(reasonOf(() -> StrictJson.read(document, fields -> fields.text("a")))
                            .sentence())
                    .contains("UTF-32");
        }
    }

    @Test
    void says_that_a_document_is_written_in_utf_16() {
        for (var charset : List.of(UTF_16, UTF_16LE, UTF_16BE)) {
            assertThat(reasonOf(() -> StrictJson.read("{\"a\":\"x\"}".getBytes(charset), fields -> fields.text("a")))
                            .sentence())
                    .contains("UTF-16");
        }
    }

    @Test
    void leaves_signs_around_a_container_number_to_the_reader_of_the_number() {
        String json = "{\"containerNumber\":\"csqu\u200B 305438-3\\t\",\"a\":\"x\u200B\"}";

        assertThat(reasonOf(() -> StrictJson.read(json.getBytes(UTF_8), fields -> fields.text("a")))
                        .field())
                .isEqualTo("a");
        List<ContainerNumber> numbers = StrictJson.read(
                "{\"containers\":[\"csqu\u200B 305438-3\\t\"]}".getBytes(UTF_8),
                fields -> fields.texts("containers", 9, ContainerNumber::typed));
        assertThat(numbers).containsExactly(new ContainerNumber("CSQU3054383"));
    }
}
