package org.portolan.gateway.edi.group;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.portolan.gateway.edi.syntax.Segment;

/**
 * Finds out whether a message has segments of a container before its EQD. The directories have them all behind it, but
 * some terminals begin a container with its NAD, say. The message shows it: the same segments stand before each EQD, and
 * none behind the last. Where it could be read either way, the segments in question belong to nobody.
 */
public final class Order implements Consumer<Segment> {

    /** To whom segments before an EQD belong. */
    public enum Reading {
        /** To the container before, as the directories say. */
        OF_THE_DIRECTORY,
        /** To the container that follows. */
        BEFORE_EQD,
        /** To either; nobody knows. */
        UNCLEAR
    }

    private static final int LONGEST = 40;
    private static final Set<String> UNQUALIFIED = Set.of("SEL", "DGS", "GID", "SGP", "EQA", "HAN", "TMP");
    private static final List<String> IN_ORDER = List.of(
            "RFF", "EQN", "TMD", "DTM", "LOC", "MEA", "DIM", "TMP", "RNG", "SEL", "FTX", "DGS", "EQA", "GID", "SGP",
            "DAM", "COD", "TDT", "NAD");

    private final List<Segment> tail = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();
    private final List<List<Segment>> firstTails = new ArrayList<>();
    private List<String> common = List.of();
    private String headers = "";
    private int containers;
    private int like;
    private boolean ended;

    @Override
    public void accept(Segment segment) {
        switch (segment.tag()) {
            case "EQD" -> {
                close();
                containers++;
            }
            case "CNT", "UNT", "UNS" -> ended = true;
            default -> {
                if (!ended) {
                    add(segment);
                }
            }
        }
    }

    /** How the segments before each EQD are to be read, once all are known. */
    public Reading reading() {
        if (containers < 2 || headers.isEmpty() || keys.contains(headers)) {
            return Reading.OF_THE_DIRECTORY;
        }
        if (common.isEmpty()) {
            return like > 0 ? Reading.UNCLEAR : Reading.OF_THE_DIRECTORY;
        }
        if (common.stream().anyMatch(keys::contains)) {
            return Reading.OF_THE_DIRECTORY;
        }
        if (containers == 2 && saysTheSame()) {
            return Reading.OF_THE_DIRECTORY;
        }
        return containers > 2 || isOutOfOrder() ? Reading.BEFORE_EQD : Reading.UNCLEAR;
    }

    /** Takes the segments in question off the end of those that were read before an EQD. */
    List<Segment> takeFrom(List<Segment> before) {
        List<String> wanted = common.isEmpty() ? List.of(headers) : common;
        int begin = before.size();
        for (int index = wanted.size() - 1; index >= 0; index--) {
            while (begin > 0 && key(before.get(begin - 1)).equals(wanted.get(index))) {
                begin--;
            }
        }
        List<Segment> end = before.subList(begin, before.size());
        List<Segment> taken = List.copyOf(end);
        end.clear();
        return taken;
    }

    private void add(Segment segment) {
        if (tail.size() == LONGEST) {
            tail.removeFirst();
        }
        tail.add(segment);
        keys.add(key(segment));
    }

    private void close() {
        List<String> ending = collapsed(tail);
        if (containers == 0) {
            common = ending;
            headers = ending.isEmpty() ? "" : ending.getLast();
        } else {
            common = commonEnd(common, ending);
            like += !ending.isEmpty() && ending.getLast().equals(headers) ? 1 : 0;
        }
        if (firstTails.size() < 2) {
            firstTails.add(List.copyOf(tail));
        }
        tail.clear();
        keys.clear();
    }

    /** Behind its own container, the directories would not have it there either. */
    private boolean isOutOfOrder() {
        List<Segment> first = new ArrayList<>(firstTails.get(1));
        List<Segment> questioned = takeFrom(first);
        return !first.isEmpty() && !questioned.isEmpty() && place(questioned.getFirst()) < place(first.getLast());
    }

    private boolean saysTheSame() {
        return takeFrom(new ArrayList<>(firstTails.get(0))).stream()
                .map(Segment::elements)
                .toList()
                .equals(takeFrom(new ArrayList<>(firstTails.get(1))).stream()
                        .map(Segment::elements)
                        .toList());
    }

    private static int place(Segment segment) {
        return IN_ORDER.indexOf(segment.tag());
    }

    private static List<String> collapsed(List<Segment> segments) {
        List<String> keys = new ArrayList<>();
        for (Segment segment : segments) {
            String key = IN_ORDER.contains(segment.tag()) ? key(segment) : "";
            if (key.isEmpty()) {
                keys.clear();
            } else if (keys.isEmpty() || !keys.getLast().equals(key)) {
                keys.add(key);
            }
        }
        return keys;
    }

    private static List<String> commonEnd(List<String> one, List<String> other) {
        int length = 0;
        while (length < Math.min(one.size(), other.size())
                && one.get(one.size() - 1 - length).equals(other.get(other.size() - 1 - length))) {
            length++;
        }
        return one.subList(one.size() - length, one.size());
    }

    private static String key(Segment segment) {
        return UNQUALIFIED.contains(segment.tag())
                ? segment.tag()
                : segment.tag() + "+" + segment.text(1).orElse("");
    }
}
