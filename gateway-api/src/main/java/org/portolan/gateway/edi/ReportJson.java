package org.portolan.gateway.edi;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.portolan.gateway.edi.part.Notice;
import org.portolan.gateway.edi.syntax.Position;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The parts of a report that are kept as JSON. */
@Component
final class ReportJson {

    private static final TypeReference<Map<String, Object>> MEMBERS = new TypeReference<>() {};
    private static final TypeReference<List<Map<String, Object>>> LIST = new TypeReference<>() {};

    private final JsonMapper mapper;

    ReportJson(JsonMapper mapper) {
        this.mapper = mapper;
    }

    String place(Position position) {
        return mapper.writeValueAsString(position.members());
    }

    Optional<String> notices(List<Notice> notices) {
        return notices.isEmpty() ? Optional.empty() : Optional.of(mapper.writeValueAsString(notices));
    }

    Map<String, Object> readPlace(String kept) {
        return kept.isEmpty() ? Map.of() : mapper.readValue(kept, MEMBERS);
    }

    List<Map<String, Object>> readNotices(String kept) {
        return mapper.readValue(kept, LIST);
    }
}
