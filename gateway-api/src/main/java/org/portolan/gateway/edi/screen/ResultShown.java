package org.portolan.gateway.edi.screen;

import java.util.List;
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
        List<FaultShown> faults,
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
                result.fault().map(fault -> FaultShown.of(fault, mapper)).orElse(List.of()),
                result.notices().map(kept -> notices(kept, mapper)).orElse(List.of()));
    }

    private static List<String> notices(String kept, JsonMapper mapper) {
        return mapper.readTree(kept)
                .valueStream()
                .map(notice -> notice.path("sentence").asString(""))
                .toList();
    }
}
