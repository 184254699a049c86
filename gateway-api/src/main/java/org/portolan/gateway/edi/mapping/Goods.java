package org.portolan.gateway.edi.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.portolan.gateway.edi.part.Segments;
import org.portolan.gateway.edi.syntax.Segment;

/** The goods items of a message, GID with what follows, and by SGP the containers that they are stowed in. */
final class Goods {

    private final Map<String, List<Segment>> byContainer = new HashMap<>();
    private final List<Segment> unplaced = new ArrayList<>();

    static Goods of(Segments header) {
        Goods goods = new Goods();
        List<Segment> item = new ArrayList<>();
        boolean begun = false;
        for (Segment segment : header.list()) {
            if (segment.tag().equals("GID")) {
                goods.add(item);
                item.clear();
                begun = true;
            }
            if (begun) {
                item.add(segment);
            }
        }
        goods.add(item);
        return goods;
    }

    /** What is stowed in a container; items without SGP are in it when it is the only one. */
    Segments in(Segment eqd, int containers) {
        List<Segment> found =
                new ArrayList<>(byContainer.getOrDefault(eqd.text(2).orElse(""), List.of()));
        if (containers == 1) {
            found.addAll(unplaced);
        }
        return new Segments(found);
    }

    private void add(List<Segment> item) {
        List<String> containers = item.stream()
                .filter(segment -> segment.tag().equals("SGP"))
                .flatMap(segment -> segment.text(1).stream())
                .toList();
        if (containers.isEmpty()) {
            unplaced.addAll(item);
        }
        containers.forEach(container -> byContainer
                .computeIfAbsent(container, unknown -> new ArrayList<>())
                .addAll(item));
    }
}
