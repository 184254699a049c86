package org.portolan.gateway.dcsa.v3.posting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Finds what else is wrong with an event that was refused for its first fault, so that its sender mends all of them at
 * once. A value of several members names but one of them: others are seen once that one is taken away. Nothing is said
 * that could be no more than a consequence.
 */
final class PostedFaults {
    private static final int ROUNDS = 20;
    private static final int MOST = 100;

    private final Map<String, Reason> byPlace = new TreeMap<>();
    private final List<Reason> faults = new ArrayList<>();
    private final JsonNode event;

    private PostedFaults(JsonNode event) {
        this.event = event;
    }

    /** All faults, of which the first remains the first; their places are DCSA's. */
    static List<Reason> of(JsonNode posted, Consumer<PostedNode> reader, InvalidValue first) {
        var search = new PostedFaults(posted.deepCopy());
        first.reasons().forEach(search::add);
        for (int round = 0; round < ROUNDS && search.round(reader); round++) {
            // Each round takes away what the one before found.
        }
        return search.faults.stream().limit(MOST).toList();
    }

    private boolean round(Consumer<PostedNode> reader) {
        byPlace.keySet().forEach(this::takeAway);
        List<Reason> found = new ArrayList<>();
        PostedNode node = PostedNode.noting(event, found);
        node.part(() -> {
            reader.accept(node);
            return true;
        });
        long before = faults.size();
        found.stream()
                .map(EventPlaces::named)
                .filter(fault -> PostedNode.isMissing(fault) || stands(fault.field()))
                .forEach(this::add);
        return faults.size() > before;
    }

    private void add(Reason found) {
        Reason fault = EventPlaces.named(found);
        if (byPlace.putIfAbsent(fault.field(), fault) == null) {
            faults.add(fault);
        }
    }

    private boolean stands(String place) {
        return !place.isEmpty() && !event.at(pointer(place)).isMissingNode();
    }

    /** Elements of arrays keep their places: what is at fault within one is taken out of it, or the array as a whole. */
    private void takeAway(String place) {
        int cut = place.endsWith("]") ? place.lastIndexOf('[') : place.length();
        String member = place.substring(0, cut);
        int joint = member.lastIndexOf('.');
        JsonNode parent = joint < 0 ? event : event.at(pointer(member.substring(0, joint)));
        if (parent instanceof ObjectNode object) {
            object.remove(member.substring(joint + 1));
        }
    }

    private static String pointer(String place) {
        return "/" + place.replace("[", "/").replace("]", "").replace('.', '/');
    }
}
