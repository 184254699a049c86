package org.portolan.records.json;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Outcome;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;
import org.portolan.records.text.Utf16;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/**
 * Reads JSON and refuses whatever two readers could understand differently.
 *
 * <p>Refused with the path of the place: duplicate fields, nulls, fractions and NaN, integers beyond 64 bits, text with
 * control characters, unpaired surrogates, invalid UTF-8 or another form than NFC, more than 8 levels, trailing content;
 * in what is sent also text with characters that nobody sees. A byte order mark before the document is passed over.
 * Unknown fields and wrong types are refused by {@link JsonFields}.
 */
public final class StrictJson {
    // The parser lets pass as tokens what TreeReader then refuses as values: so one bad element of an array does not
    // hide
    // where its neighbours begin.
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS, JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(8 * TreeReader.DEEPEST)
                    .maxNameLength(1_000)
                    // Bodies have bounds of their own, and no number is worked out that does not fit 64 bits.
                    .maxNumberLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private static final String MARK = "\uFEFF";
    /** What Java reads in place of bytes that are not UTF-8. */
    private static final char REPLACEMENT = '\uFFFD';

    private StrictJson() {}

    /** Reads what somebody sends and turns its object into a record; its words must be fit for a new record. */
    public static <T> T read(byte[] utf8, Function<JsonFields, T> reader) {
        return fields(utf8, TextRule.SENT, value -> JsonFields.read(value, reader));
    }

    /**
     * The same for an object that is a record together with what its address says; what no record may hold is still in it
     * when it is completed, and is refused with its other faults.
     */
    public static <T> T read(byte[] utf8, UnaryOperator<JsonObject> completed, Function<JsonFields, T> reader) {
        return fields(
                utf8,
                TextRule.SENT,
                value -> JsonFields.read(value instanceof JsonObject sent ? completed.apply(sent) : value, reader));
    }

    /** Reads a record that stands on the ledger, whatever rule on words counted when it was written. */
    public static <T> T readStored(byte[] utf8, Function<JsonFields, T> reader) {
        return fields(utf8, TextRule.STORED, value -> JsonFields.read(value, reader));
    }

    /** Reads a document of any kind that was written before, or is read again by {@link #read}. */
    public static JsonValue value(byte[] utf8) {
        return whole(utf8, TextRule.STORED, TreeReader::read);
    }

    private static <T> T fields(byte[] utf8, TextRule texts, Function<JsonValue, T> reader) {
        List<TreeReader> readers = new ArrayList<>();
        JsonValue value = whole(utf8, texts, tree -> {
            readers.add(tree);
            return tree.readForFields();
        });
        return readers.getFirst().checked(reader.apply(value));
    }

    private static JsonValue whole(byte[] utf8, TextRule texts, Function<TreeReader, JsonValue> reading) {
        try (JsonParser parser = parser(utf8)) {
            return guarded(parser, () -> {
                parser.nextToken();
                requireContent(parser);
                JsonValue value = reading.apply(new TreeReader(parser, texts));
                requireEnd(parser);
                return value;
            });
        }
    }

    /**
     * Reads a document that is an array, element by element: an element that is refused is skipped and its reason kept
     * under {@code name[index]}. A document that is not JSON, or has more elements than allowed, is refused whole.
     */
    public static <T> List<Outcome<T>> readArray(byte[] utf8, String name, int most, Function<JsonFields, T> reader) {
        try (JsonParser parser = parser(utf8)) {
            return guarded(parser, () -> new ArrayReader<>(parser, name, most, reader).read());
        } catch (InvalidValue refusal) {
            throw refusal.under(name);
        }
    }

    static void requireContent(JsonParser parser) {
        if (parser.currentToken() == null) {
            throw new InvalidValue(Reason.of(ReasonCode.NOT_JSON, "must not be empty"));
        }
    }

    static void requireEnd(JsonParser parser) {
        if (parser.nextToken() != null) {
            throw new InvalidValue(Reason.of(ReasonCode.NOT_JSON, "must end where its value ends"));
        }
    }

    private static <T> T guarded(JsonParser parser, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (StreamConstraintsException beyond) {
            throw new InvalidValue(Reason.at(
                    JsonPath.of(parser.streamReadContext()),
                    ReasonCode.NOT_JSON,
                    "is nested deeper, or has a longer name of a field, than is read"));
        } catch (JacksonException broken) {
            // The library's own message quotes the input, which may be confidential.
            throw new InvalidValue(Reason.at(
                    JsonPath.of(parser.streamReadContext()),
                    ReasonCode.NOT_JSON,
                    "is not well-formed JSON from here on"));
        }
    }

    private static JsonParser parser(byte[] utf8) {
        if (Utf16.begins(utf8)) {
            throw new InvalidValue(
                    Reason.of(ReasonCode.NOT_JSON, "must be text in UTF-8, and is written in " + Utf16.name(utf8)));
        }
        String text = text(utf8);
        // Editors and spreadsheets put a byte order mark before the text; it is no part of the document.
        return FACTORY.createParser(ObjectReadContext.empty(), text.startsWith(MARK) ? text.substring(1) : text);
    }

    /** What is not UTF-8 becomes a noncharacter, which is refused as text at its place in the document. */
    private static String text(byte[] utf8) {
        String text = new String(utf8, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACEMENT) < 0) {
            return text;
        }
        // It stands there, or in place of what is not UTF-8.
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .onUnmappableCharacter(CodingErrorAction.REPLACE)
                    .replaceWith("\uFFFF")
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
        } catch (CharacterCodingException impossible) {
            throw new IllegalStateException("a decoder that replaces does not report", impossible);
        }
    }
}
