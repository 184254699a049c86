package org.portolan.gateway.container.recording;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.portolan.gateway.container.recording.JudgedEvent.Fit;
import org.portolan.gateway.container.recording.JudgedEvent.Unfit;
import org.portolan.gateway.problem.Reasons;

/** What would become of each event of a request; the contract has not been asked, and nothing is recorded. */
final class BatchPreview {

    private BatchPreview() {}

    static Map<String, Object> of(List<JudgedEvent> events) {
        List<Map<String, Object>> results = new ArrayList<>();
        for (int index = 0; index < events.size(); index++) {
            results.add(result(index, events.get(index)));
        }
        Map<String, Object> document = new LinkedHashMap<>();
        long fit = events.stream().filter(Fit.class::isInstance).count();
        document.put("checked", fit);
        document.put("refused", events.size() - fit);
        document.put("results", results);
        return document;
    }

    private static Map<String, Object> result(int index, JudgedEvent event) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("index", index);
        switch (event) {
            case Fit fit -> {
                result.put("status", "CHECKED");
                result.put("eventId", fit.id().hex());
            }
            case Unfit unfit -> {
                result.put("status", "REFUSED");
                result.putAll(Reasons.members(unfit.reasons()));
            }
        }
        return result;
    }
}
