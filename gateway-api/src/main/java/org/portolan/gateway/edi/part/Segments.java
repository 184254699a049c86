package org.portolan.gateway.edi.part;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.portolan.gateway.edi.syntax.Segment;

/** Segments in the order of their message. */
public record Segments(List<Segment> list) {

    public Segments {
        list = List.copyOf(list);
    }

    /** All of a tag. */
    public Stream<Segment> all(String tag) {
        return list.stream().filter(segment -> segment.tag().equals(tag));
    }

    /** The first of a tag. */
    public Optional<Segment> first(String tag) {
        return all(tag).findFirst();
    }

    /** The first of a tag with one of the qualifiers; an earlier qualifier is preferred to a later one. */
    public Optional<Segment> first(String tag, String... qualifiers) {
        return Arrays.stream(qualifiers)
                .flatMap(qualifier -> all(tag).filter(segment -> segment.isQualifiedBy(qualifier)))
                .findFirst();
    }
}
