package org.portolan.gateway.edi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.portolan.gateway.edi.kept.KeptResult.Fault;
import org.portolan.gateway.edi.part.Notice;
import org.portolan.gateway.edi.syntax.Refusal;
import org.portolan.records.reason.Reason;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The parts of a report that are kept as JSON. */
@Component
final class ReportJson {

    private static final TypeReference<Map<String, Object>> MEMBERS = new TypeReference<>() {};
    private static final TypeReference<List<Map<String, Object>>> LIST = new TypeReference<>() {};

    private static final int LONGEST_FAULTS = 10_000;

    private final JsonMapper mapper;

    ReportJson(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /** Why a message or a container is refused: the first reason, and all of them where there are several. */
    Fault fault(List<Refusal> refusals) {
        Refusal first = refusals.getFirst();
        Reason reason = first.reason();
        return new Fault(
                reason.code(),
                reason.field(),
                reason.told(),
                mapper.writeValueAsString(first.position().members()),
                refusals.size() == 1 ? Optional.empty() : Optional.of(faults(refusals)));
    }

    /** As many as there is room for. */
    private String faults(List<Refusal> refusals) {
        List<Map<String, Object>> faults =
                new ArrayList<>(refusals.stream().map(Refusal::members).toList());
        String json = mapper.writeValueAsString(faults);
        while (json.length() > LONGEST_FAULTS) {
            faults.removeLast();
            json = mapper.writeValueAsString(faults);
        }
        return json;
    }

    Optional<String> notices(List<Notice> notices) {
        return notices.isEmpty() ? Optional.empty() : Optional.of(mapper.writeValueAsString(notices));
    }

    Map<String, Object> readPlace(String kept) {
        return kept.isEmpty() ? Map.of() : mapper.readValue(kept, MEMBERS);
    }

    List<Map<String, Object>> readList(String kept) {
        return mapper.readValue(kept, LIST);
    }
}
