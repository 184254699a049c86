package org.portolan.gateway.edi.group;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.portolan.gateway.edi.syntax.Segment;

/** The goods items of a message, GID with what follows, and by SGP the containers that they are stowed in. */
final class Goods {

    private final Map<String, List<Segment>> byContainer = new HashMap<>();
    private final Set<String> asked = new HashSet<>();
    private final List<Segment> lost = new ArrayList<>();
    private final List<Segment> unplaced = new ArrayList<>();

    static Goods of(List<Segment> header) {
        Goods goods = new Goods();
        for (List<Segment> item : items(new ArrayList<>(header))) {
            goods.add(item);
        }
        return goods;
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
    List<Segment> takeItems(List<Segment> own, Segment eqd) {
        List<Segment> stowed = new ArrayList<>();
        for (List<Segment> item : items(own)) {
            List<String> containers = containers(item);
            if (containers.isEmpty()) {
                stowed.addAll(item);
            } else if (containers.stream().anyMatch(asked::contains)) {
                lost.addAll(item);
            }
            add(containers, item);
        }
        return stowed;
    }

    /** Those that name containers which the message does not have, or had before. */
    List<Segment> lost() {
        List<Segment> all = new ArrayList<>(lost);
        byContainer.forEach((container, items) -> all.addAll(asked.contains(container) ? List.of() : items));
        return all;
    }

    private void add(List<Segment> item) {
        List<String> containers = containers(item);
        if (containers.isEmpty()) {
            unplaced.addAll(item);
        }
        add(containers, item);
    }

    private void add(List<String> containers, List<Segment> item) {
        containers.forEach(container -> byContainer
                .computeIfAbsent(container, unknown -> new ArrayList<>())
                .addAll(item));
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
                .distinct()
                .toList();
    }

    private static String number(Segment eqd) {
        return eqd.text(2).orElse("");
    }
}
