package org.portolan.gateway.ubl;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;

/** An element that was read, which knows whether somebody took its text. */
public final class ReadPart {
    private final Optional<ReadPart> whole;
    private final String name;
    /** Which of its name it is in what it is a part of, counted from 1. */
    private final int place;

    private final Map<String, String> attributes;
    private final List<ReadPart> parts = new ArrayList<>();
    private final Map<String, Integer> counts = new TreeMap<>();
    private final StringBuilder text = new StringBuilder();
    private Optional<NotTaken.Reason> left = Optional.of(NotTaken.Reason.NO_FIELD);

    private ReadPart(Optional<ReadPart> whole, String name, int place, Map<String, String> attributes) {
        this.whole = whole;
        this.name = name;
        this.place = place;
        this.attributes = Map.copyOf(attributes);
    }

    static ReadPart document(String name) {
        return new ReadPart(Optional.empty(), name, 1, Map.of());
    }

    /** Begins a part within. */
    ReadPart begin(String partName, Map<String, String> partAttributes) {
        int partPlace = counts.merge(partName, 1, Integer::sum);
        var part = new ReadPart(Optional.of(this), partName, partPlace, partAttributes);
        parts.add(part);
        return part;
    }

    void append(String characters) {
        text.append(characters);
    }

    /** Made when it is told: of many elements within each other the paths together would be long. */
    String path() {
        String step = "/" + name + (place == 1 ? "" : "[" + place + "]");
        return whole.map(outer -> outer.path() + step).orElse(step);
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
                    found.get(1).path(),
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

    /** So many at most of the texts that nobody took. */
    public List<NotTaken> notTaken(int most) {
        return leaves().flatMap(leaf -> leaf.told().stream()).limit(most).toList();
    }

    private Optional<NotTaken> told() {
        return left.flatMap(reason -> shown().map(there -> new NotTaken(path(), there, reason)));
    }

    private Stream<ReadPart> leaves() {
        return Stream.concat(Stream.of(this), parts.stream().flatMap(ReadPart::leaves));
    }
}
