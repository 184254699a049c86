package org.portolan.gateway.ubl;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;

/** An element that was read, which knows whether somebody took its text. */
public final class ReadPart {
    private final String name;
    private final String path;
    private final Map<String, String> attributes;
    private final List<ReadPart> parts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private Optional<NotTaken.Reason> left = Optional.of(NotTaken.Reason.NO_FIELD);

    ReadPart(String name, String path, Map<String, String> attributes) {
        this.name = name;
        this.path = path;
        this.attributes = Map.copyOf(attributes);
    }

    /** Begins a part within. */
    ReadPart begin(String partName, Map<String, String> partAttributes) {
        long before = all(partName).count();
        String number = before == 0 ? "" : "[" + (before + 1) + "]";
        var part = new ReadPart(partName, path + "/" + partName + number, partAttributes);
        parts.add(part);
        return part;
    }

    void append(String characters) {
        text.append(characters);
    }

    String path() {
        return path;
    }

    public Stream<ReadPart> all(String partName) {
        return parts.stream().filter(part -> part.name.equals(partName));
    }

    /** The part at the end of a way on which each stands once at most. */
    public Optional<ReadPart> at(String... way) {
        Optional<ReadPart> here = Optional.of(this);
        for (String next : way) {
            here = here.flatMap(part -> part.one(next));
        }
        return here;
    }

    private Optional<ReadPart> one(String partName) {
        List<ReadPart> found = all(partName).toList();
        if (found.size() > 1) {
            throw new InvalidValue(Reason.at(
                    found.get(1).path,
                    ReasonCode.DUPLICATE_FIELD,
                    "stands more than once, and the certificate has one"));
        }
        return found.stream().findFirst();
    }

    /** Takes its text; empty where there is none. */
    public Optional<String> take() {
        left = Optional.empty();
        return shown();
    }

    /** Takes the text at the end of a way. */
    public Optional<String> take(String... way) {
        return at(way).flatMap(ReadPart::take);
    }

    /** What stands there without taking it. */
    public Optional<String> shown() {
        return Optional.of(text.toString().strip()).filter(there -> !there.isEmpty());
    }

    /** Takes all texts within, in their order. */
    public List<String> takeAll() {
        return leaves().flatMap(leaf -> leaf.take().stream()).toList();
    }

    public Optional<String> attribute(String attribute) {
        return Optional.ofNullable(attributes.get(attribute));
    }

    /** Tells of all within that the gateway says it itself. */
    public void follows() {
        leaves().filter(leaf -> leaf.left.isPresent())
                .forEach(leaf -> leaf.left = Optional.of(NotTaken.Reason.FOLLOWS));
    }

    /** All texts that nobody took. */
    public List<NotTaken> notTaken() {
        return leaves().flatMap(leaf -> leaf.told().stream()).toList();
    }

    private Optional<NotTaken> told() {
        return left.flatMap(reason -> shown().map(there -> new NotTaken(path, there, reason)));
    }

    private Stream<ReadPart> leaves() {
        return Stream.concat(Stream.of(this), parts.stream().flatMap(ReadPart::leaves));
    }
}
