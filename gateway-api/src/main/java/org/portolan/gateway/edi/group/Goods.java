package org.portolan.gateway.edi.group;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.portolan.gateway.edi.syntax.Segment;
import org.portolan.records.container.ContainerNumber;

/**
 * The goods items of a message, GID with what follows, and by SGP the containers that they are stowed in. Items may stand
 * behind a container that was given away before: a message that has such is looked through for its goods first.
 */
public final class Goods {

    private final Map<String, List<Segment>> byContainer;
    private final boolean known;
    private final Set<String> asked = new HashSet<>();
    private final List<Segment> unplaced = new ArrayList<>();

    private Goods(Map<String, List<Segment>> byContainer, boolean known) {
        this.byContainer = byContainer;
        this.known = known;
    }

    static Goods unknown() {
        return new Goods(new HashMap<>(), false);
    }

    /** The same goods, for another reading of the message in which none is found that was not found before. */
    Goods again() {
        return new Goods(byContainer, true);
    }

    /** Reads the items before the first EQD: those that name no container may be in any. */
    void begin(List<Segment> header) {
        for (List<Segment> item : items(new ArrayList<>(header))) {
            List<String> containers = containers(item);
            if (containers.isEmpty()) {
                unplaced.addAll(item);
            }
            add(containers, item);
        }
    }

    /** What is stowed in a container; items without SGP are in it when it is the only one. */
    List<Segment> in(Segment eqd, int containers) {
        asked.add(number(eqd));
        List<Segment> found = new ArrayList<>(byContainer.getOrDefault(number(eqd), List.of()));
        if (containers == 1) {
            found.addAll(unplaced);
        }
        return found;
    }

    /** Takes the items from behind an EQD: those that name no container are its own. */
    List<Segment> takeItems(List<Segment> own) {
        List<Segment> stowed = new ArrayList<>();
        for (List<Segment> item : items(own)) {
            List<String> containers = containers(item);
            if (containers.isEmpty()) {
                stowed.addAll(item);
            }
            add(containers, item);
        }
        return stowed;
    }

    /** Those that name containers which the message does not have. */
    List<Segment> lost() {
        return byContainer.entrySet().stream()
                .filter(stowed -> !asked.contains(stowed.getKey()))
                .flatMap(stowed -> stowed.getValue().stream())
                .toList();
    }

    private void add(List<String> containers, List<Segment> item) {
        if (!known) {
            containers.forEach(container -> byContainer
                    .computeIfAbsent(container, unknown -> new ArrayList<>())
                    .addAll(item));
        }
    }

    /** Cuts the items off, from the first GID to the end. */
    private static List<List<Segment>> items(List<Segment> segments) {
        List<List<Segment>> items = new ArrayList<>();
        int first = 0;
        while (first < segments.size() && !segments.get(first).tag().equals("GID")) {
            first++;
        }
        List<Segment> end = segments.subList(first, segments.size());
        for (Segment segment : end) {
            if (segment.tag().equals("GID")) {
                items.add(new ArrayList<>());
            }
            items.getLast().add(segment);
        }
        end.clear();
        return items;
    }

    private static List<String> containers(List<Segment> item) {
        return item.stream()
                .filter(segment -> segment.tag().equals("SGP"))
                .flatMap(segment -> segment.text(1).stream())
                .map(ContainerNumber::plain)
                .distinct()
                .toList();
    }

    private static String number(Segment eqd) {
        return ContainerNumber.plain(eqd.text(2).orElse(""));
    }
}
