package org.portolan.gateway.edi.screen;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.portolan.gateway.edi.kept.KeptResult.Fault;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One of the reasons why a message or a container was refused, as the page says it.
 *
 * @param segment at which it stands; 0 where it stands at none
 */
public record FaultShown(String words, int segment) {

    /** All reasons that were kept. */
    static List<FaultShown> of(Fault fault, JsonMapper mapper) {
        return fault.faults()
                .map(all -> mapper.readTree(all)
                        .valueStream()
                        .map(each -> new FaultShown(
                                words(
                                        each.path("code").asString(""),
                                        each.path("detail").asString("")),
                                segment(each.path("position"))))
                        .toList())
                .orElseGet(() -> List.of(new FaultShown(
                        words(fault.code(), fault.detail()),
                        fault.place().isEmpty() ? 0 : segment(mapper.readTree(fault.place())))));
    }

    /** What is said at each segment, different sentences in a row. */
    static Map<Integer, String> bySegment(List<FaultShown> faults) {
        Map<Integer, String> words = new HashMap<>();
        faults.stream()
                .distinct()
                .filter(fault -> fault.segment() > 0)
                .forEach(fault ->
                        words.merge(fault.segment(), fault.words(), (before, further) -> before + " " + further));
        return words;
    }

    private static String words(String code, String detail) {
        return code + ": " + detail;
    }

    private static int segment(JsonNode place) {
        return place.path("segment").asInt(0);
    }
}
