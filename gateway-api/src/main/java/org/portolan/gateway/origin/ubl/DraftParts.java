package org.portolan.gateway.origin.ubl;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.portolan.gateway.ubl.ReadPart;

/** Fields of a draft, of which only those stand there that the document tells. */
final class DraftParts {
    private final Map<String, Object> fields = new LinkedHashMap<>();

    DraftParts put(String name, Optional<?> value) {
        value.ifPresent(there -> fields.put(name, there));
        return this;
    }

    DraftParts put(String name, Object value) {
        fields.put(name, value);
        return this;
    }

    DraftParts putAll(String name, List<?> values) {
        return put(name, Optional.of(values).filter(all -> !all.isEmpty()));
    }

    /** An object of its own, where it has a field. */
    Optional<Map<String, Object>> unlessEmpty() {
        return Optional.of(fields).filter(all -> !all.isEmpty());
    }

    Map<String, Object> all() {
        return fields;
    }

    /** A number and what it counts or measures, which an attribute says. */
    static Optional<Map<String, Object>> amount(Optional<ReadPart> part, String unit) {
        return part.map(there -> new DraftParts()
                .put("value", there.take())
                .put("unit", there.attribute(unit))
                .all());
    }
}
