package org.portolan.gateway.problem;

import java.util.Map;

/** The HTTP status of a reason's code: 422 unless the code says that the document or the caller is at fault. */
final class ReasonStatus {

    private static final Map<String, Integer> OTHERS = Map.ofEntries(
            Map.entry("NOT_JSON", 400),
            Map.entry("TOO_DEEP", 400),
            Map.entry("DUPLICATE_FIELD", 400));

    private ReasonStatus() {}

    static int of(String code) {
        return OTHERS.getOrDefault(code, 422);
    }
}
