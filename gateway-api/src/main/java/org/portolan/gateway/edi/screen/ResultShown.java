package org.portolan.gateway.edi.screen;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.portolan.gateway.edi.kept.KeptResult;
import tools.jackson.databind.json.JsonMapper;

/** What became of a container, as the page says it. */
public record ResultShown(
        String container,
        String status,
        String event,
        boolean retraction,
        String eventId,
        String block,
        String reason,
        int segment,
        List<String> notices) {

    static ResultShown of(KeptResult result, JsonMapper mapper) {
        Optional<KeptResult.Event> event = result.event();
        return new ResultShown(
                result.container(),
                result.status().name(),
                event.map(found -> found.code().name()).orElse(""),
                event.map(KeptResult.Event::retraction).orElse(false),
                event.map(found -> found.id().hex()).orElse(""),
                result.block().isPresent() ? Long.toString(result.block().getAsLong()) : "",
                result.fault().map(ResultShown::words).orElse(""),
                result.fault().map(fault -> segment(fault, mapper)).orElse(0),
                result.notices().map(kept -> notices(kept, mapper)).orElse(List.of()));
    }

    static String words(KeptResult.Fault fault) {
        return fault.code() + ": " + fault.detail();
    }

    static int segment(KeptResult.Fault fault, JsonMapper mapper) {
        return fault.place().isEmpty()
                ? 0
                : mapper.readTree(fault.place()).path("segment").asInt(0);
    }

    private static List<String> notices(String kept, JsonMapper mapper) {
        return mapper.readTree(kept)
                .valueStream()
                .map(notice -> notice.path("sentence").asString(""))
                .toList();
    }

    /** The faults of results by their segments. */
    static Map<Integer, String> bySegment(List<ResultShown> results) {
        return results.stream()
                .filter(result -> result.segment() > 0)
                .collect(java.util.stream.Collectors.toMap(
                        ResultShown::segment, ResultShown::reason, (first, second) -> first));
    }
}
