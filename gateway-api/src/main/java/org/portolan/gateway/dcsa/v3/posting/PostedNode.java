package org.portolan.gateway.dcsa.v3.posting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * An object of a posted event. It remembers what was asked of it, so that what nobody asked for can be named; a fault
 * names its place below the event.
 */
final class PostedNode {
    private static final int MOST_DIGITS = 12;

    private final JsonNode node;
    private final String path;
    private final Map<String, List<PostedNode>> asked = new HashMap<>();

    PostedNode(JsonNode node, String path) {
        this.node = node;
        this.path = path;
        if (!node.isObject()) {
            throw fault(path, "WRONG_TYPE", "must be an object");
        }
    }

    /** A member that is an object; an empty one where it is absent. */
    PostedNode object(String name) {
        if (!asked.getOrDefault(name, List.of()).isEmpty()) {
            return asked.get(name).getFirst();
        }
        var member = new PostedNode(member(name).orElseGet(JsonNodeFactory.instance::objectNode), at(name));
        asked.put(name, List.of(member));
        return member;
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
        asked.put(name, members);
        return members;
    }

    Optional<String> text(String name, int longest) {
        asked.put(name, List.of());
        return member(name).map(value -> {
            if (!value.isString()) {
                throw fault(at(name), "WRONG_TYPE", "must be a text");
            }
            if (value.asString().length() > longest) {
                throw fault(at(name), "TOO_LONG", "has more than the " + longest + " characters allowed");
            }
            return value.asString();
        });
    }

    /** A text turned into a value; why it cannot be one is told at its place. */
    <T> Optional<T> value(String name, int longest, Function<String, T> reader) {
        return text(name, longest).map(text -> within(name, () -> reader.apply(text)));
    }

    <T> T required(String name, int longest, Function<String, T> reader) {
        return value(name, longest, reader).orElseThrow(() -> fault(at(name), "MISSING_FIELD", "is needed here"));
    }

    boolean truth(String name) {
        asked.put(name, List.of());
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
        asked.put(name, List.of());
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

    /** Its members, and theirs, that nobody asked for. */
    List<String> unread() {
        List<String> unread = new ArrayList<>();
        node.propertyNames().forEach(name -> {
            if (asked.containsKey(name)) {
                asked.get(name).forEach(member -> unread.addAll(member.unread()));
            } else {
                unread.add(at(name));
            }
        });
        return unread;
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
