package org.portolan.gateway.dcsa.v3.posting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;
import org.portolan.records.text.PlainText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * An object of a posted event; a fault names its place below the event. It is thrown, or noted where all faults of an event
 * are looked for: what is then made of the event is thrown away.
 */
final class PostedNode {
    private static final int LONGEST_CODE = 10;
    private static final int MOST_DIGITS = 12;
    private static final String NEEDED = "is needed here";

    private final JsonNode node;
    private final String path;
    private final Optional<List<Reason>> noted;

    PostedNode(JsonNode node, String path) {
        this(node, path, Optional.empty());
    }

    private PostedNode(JsonNode node, String path, Optional<List<Reason>> noted) {
        this.node = node;
        this.path = path;
        this.noted = noted;
        if (!node.isObject()) {
            note(fault(path, ReasonCode.WRONG_TYPE, "must be an object"));
        }
    }

    /** An event whose faults are put into the list. */
    static PostedNode noting(JsonNode event, List<Reason> faults) {
        return new PostedNode(event, "", Optional.of(faults));
    }

    /** Whether this is a fault of a member that is needed whatever else the event says. */
    static boolean isMissing(Reason fault) {
        return fault.code().equals("MISSING_FIELD") && fault.sentence().equals(NEEDED);
    }

    /** Reads a part of the event; a fault in it keeps nobody from looking at the parts that follow. */
    <T> T part(Supplier<T> reading) {
        if (noted.isEmpty()) {
            return reading.get();
        }
        try {
            return reading.get();
        } catch (InvalidValue wrong) {
            note(wrong);
        } catch (NullPointerException | IllegalStateException unfinished) {
            // A value that it needs is at fault itself, which was noted where it was read.
        }
        return nothing();
    }

    /** Whether it says nothing at all. */
    boolean isEmpty() {
        return node.isEmpty();
    }

    /** A member that is an object; an empty one where it is absent. */
    PostedNode object(String name) {
        return new PostedNode(member(name).orElseGet(JsonNodeFactory.instance::objectNode), at(name), noted);
    }

    List<PostedNode> objects(String name) {
        List<PostedNode> members = new ArrayList<>();
        member(name).ifPresent(list -> {
            if (!list.isArray()) {
                note(fault(at(name), ReasonCode.WRONG_TYPE, "must be an array"));
            }
            for (int index = 0; index < list.size(); index++) {
                members.add(new PostedNode(list.get(index), at(name) + "[" + index + "]", noted));
            }
        });
        return members;
    }

    Optional<String> text(String name, int longest) {
        return member(name).flatMap(value -> noting(() -> text(value, name, longest)));
    }

    /** A code that can be recorded if it is one of these. */
    Optional<String> oneOf(String name, Set<String> known) {
        return text(name, LONGEST_CODE).filter(known::contains);
    }

    /** A text turned into a value; why it cannot be one is told at its place. */
    <T> Optional<T> value(String name, int longest, Function<String, T> reader) {
        return text(name, longest).flatMap(text -> noting(() -> within(name, () -> reader.apply(text))));
    }

    <T> T required(String name, int longest, Function<String, T> reader) {
        Optional<T> value = value(name, longest, reader);
        if (value.isPresent()) {
            return value.get();
        }
        if (!node.hasNonNull(name)) {
            note(fault(at(name), ReasonCode.MISSING_FIELD, NEEDED));
        }
        return nothing();
    }

    boolean truth(String name) {
        return member(name)
                .map(value -> {
                    if (!value.isBoolean()) {
                        note(fault(at(name), ReasonCode.WRONG_TYPE, "must be true or false"));
                    }
                    return value.asBoolean(false);
                })
                .orElse(false);
    }

    /** A number as the decimal text that the ledger keeps. */
    Optional<String> decimal(String name) {
        return member(name).flatMap(value -> noting(() -> decimal(value, name)));
    }

    private String decimal(JsonNode value, String name) {
        if (!value.isNumber()) {
            throw fault(at(name), ReasonCode.WRONG_TYPE, "must be a number");
        }
        BigDecimal decimal = value.decimalValue();
        // An exponent of millions would be written out in as many digits.
        if (decimal.precision() > MOST_DIGITS || Math.abs(decimal.scale()) > MOST_DIGITS) {
            throw fault(at(name), ReasonCode.FORM, "has more digits than are kept");
        }
        return decimal.toPlainString();
    }

    /**
     * A value made of several members; what is wrong with one of its fields is told at the member that holds it. A fault
     * that was found below keeps its own place.
     */
    <T> T made(Map<String, String> members, Supplier<T> making) {
        try {
            return making.get();
        } catch (InvalidValue wrong) {
            throw new InvalidValue(wrong.reasons().stream()
                    .map(fault -> members.containsKey(fault.field())
                            ? new Reason(fault.code(), at(members.get(fault.field())), fault.sentence())
                            : fault)
                    .toList());
        }
    }

    /** A fault of one of its members. */
    InvalidValue fault(String name, String sentence) {
        return fault(at(name), ReasonCode.NOT_RECORDABLE, sentence);
    }

    private Optional<JsonNode> member(String name) {
        Optional<JsonNode> member = Optional.ofNullable(node.get(name));
        if (member.filter(JsonNode::isNull).isPresent()) {
            note(fault(at(name), ReasonCode.NULL, "must be left out rather than null"));
            return Optional.empty();
        }
        return member;
    }

    private <T> Optional<T> noting(Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (InvalidValue wrong) {
            note(wrong);
            return Optional.empty();
        }
    }

    private void note(InvalidValue wrong) {
        noted.orElseThrow(() -> wrong).addAll(wrong.reasons());
    }

    /** Only while faults are noted, so that what follows is looked at too. */
    @SuppressWarnings("NullAway")
    private static <T> T nothing() {
        return null;
    }

    private String text(JsonNode value, String name, int longest) {
        if (!value.isString()) {
            throw fault(at(name), ReasonCode.WRONG_TYPE, "must be a text");
        }
        if (value.asString().length() > longest) {
            throw fault(at(name), ReasonCode.TOO_LONG, "has more than the " + longest + " characters allowed");
        }
        // A container's number is pasted with such characters; its reader takes them off.
        if (!name.equals("equipmentReference")) {
            PlainText.newFault(value.asString()).ifPresent(unfit -> {
                throw fault(at(name), unfit);
            });
        }
        return value.asString();
    }

    private <T> T within(String name, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (InvalidValue wrong) {
            throw fault(at(name), wrong.reason());
        }
    }

    private String at(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private static InvalidValue fault(String path, ReasonCode code, String sentence) {
        return new InvalidValue(Reason.at(path, code, sentence));
    }

    private static InvalidValue fault(String path, Reason unfit) {
        return new InvalidValue(new Reason(unfit.code(), path, unfit.sentence()));
    }
}
