package org.portolan.gateway.dcsa.v3.posting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** An object of a posted event; a fault names its place below the event. */
final class PostedNode {
    private static final int LONGEST_CODE = 10;
    private static final int MOST_DIGITS = 12;

    private final JsonNode node;
    private final String path;

    PostedNode(JsonNode node, String path) {
        this.node = node;
        this.path = path;
        if (!node.isObject()) {
            throw fault(path, "WRONG_TYPE", "must be an object");
        }
    }

    /** A member that is an object; an empty one where it is absent. */
    PostedNode object(String name) {
        return new PostedNode(member(name).orElseGet(JsonNodeFactory.instance::objectNode), at(name));
    }

    List<PostedNode> objects(String name) {
        List<PostedNode> members = new ArrayList<>();
        member(name).ifPresent(list -> {
            if (!list.isArray()) {
                throw fault(at(name), "WRONG_TYPE", "must be an array");
            }
            for (int index = 0; index < list.size(); index++) {
                members.add(new PostedNode(list.get(index), at(name) + "[" + index + "]"));
            }
        });
        return members;
    }

    Optional<String> text(String name, int longest) {
        return member(name).map(value -> text(value, name, longest));
    }

    /** A code that can be recorded if it is one of these. */
    Optional<String> oneOf(String name, Set<String> known) {
        return text(name, LONGEST_CODE).filter(known::contains);
    }

    /** A text turned into a value; why it cannot be one is told at its place. */
    <T> Optional<T> value(String name, int longest, Function<String, T> reader) {
        return text(name, longest).map(text -> within(name, () -> reader.apply(text)));
    }

    <T> T required(String name, int longest, Function<String, T> reader) {
        return value(name, longest, reader).orElseThrow(() -> fault(at(name), "MISSING_FIELD", "is needed here"));
    }

    boolean truth(String name) {
        return member(name)
                .map(value -> {
                    if (!value.isBoolean()) {
                        throw fault(at(name), "WRONG_TYPE", "must be true or false");
                    }
                    return value.asBoolean();
                })
                .orElse(false);
    }

    /** A number as the decimal text that the ledger keeps. */
    Optional<String> decimal(String name) {
        return member(name).map(value -> {
            if (!value.isNumber()) {
                throw fault(at(name), "WRONG_TYPE", "must be a number");
            }
            BigDecimal decimal = value.decimalValue();
            // An exponent of millions would be written out in as many digits.
            if (decimal.precision() > MOST_DIGITS || Math.abs(decimal.scale()) > MOST_DIGITS) {
                throw fault(at(name), "FORM", "has more digits than are kept");
            }
            return decimal.toPlainString();
        });
    }

    /** A fault of one of its members. */
    InvalidValue fault(String name, String sentence) {
        return fault(at(name), "NOT_RECORDABLE", sentence);
    }

    private Optional<JsonNode> member(String name) {
        return Optional.ofNullable(node.get(name)).map(value -> {
            if (value.isNull()) {
                throw fault(at(name), "NULL", "must be left out rather than null");
            }
            return value;
        });
    }

    private String text(JsonNode value, String name, int longest) {
        if (!value.isString()) {
            throw fault(at(name), "WRONG_TYPE", "must be a text");
        }
        if (value.asString().length() > longest) {
            throw fault(at(name), "TOO_LONG", "has more than the " + longest + " characters allowed");
        }
        return value.asString();
    }

    private <T> T within(String name, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (InvalidValue wrong) {
            throw fault(at(name), wrong.reason().code(), wrong.reason().sentence());
        }
    }

    private String at(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private static InvalidValue fault(String path, String code, String sentence) {
        return new InvalidValue(Reason.at(path, code, sentence));
    }
}
