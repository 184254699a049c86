package org.portolan.gateway.container.recording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.portolan.gateway.container.recording.JudgedEvent.Fit;
import org.portolan.gateway.container.recording.JudgedEvent.Unfit;
import org.portolan.gateway.ledger.TransactionRequest;
import org.portolan.records.container.EventId;
import org.portolan.records.json.CanonicalJson;
import org.portolan.records.json.JsonArray;
import org.portolan.records.json.JsonValue;
import org.portolan.records.reason.Reason;

/** One transaction for the events of several requests; an event that two of them report stands in it once. */
final class GroupTransaction {

    private final Map<EventId, Integer> positions = new LinkedHashMap<>();
    private final List<JsonValue> reported = new ArrayList<>();

    GroupTransaction(List<EventBatch> batches) {
        for (EventBatch batch : batches) {
            for (Fit event : batch.fit()) {
                if (positions.putIfAbsent(event.id(), reported.size()) == null) {
                    reported.add(event.reported());
                }
            }
        }
    }

    TransactionRequest request() {
        return TransactionRequest.recording(CanonicalJson.text(new JsonArray(reported)));
    }

    int size() {
        return reported.size();
    }

    /** What becomes of each event of a request when the contract refuses the events at these positions. */
    Map<Integer, JudgedEvent> verdicts(EventBatch batch, Map<Integer, List<Reason>> refusals) {
        Map<Integer, JudgedEvent> verdicts = new HashMap<>();
        for (int index = 0; index < batch.events().size(); index++) {
            verdicts.put(index, verdict(batch.events().get(index), refusals));
        }
        return verdicts;
    }

    /** The place of an event among the events of the transaction. */
    int position(EventId id) {
        return Optional.ofNullable(positions.get(id)).orElseThrow();
    }

    private JudgedEvent verdict(JudgedEvent event, Map<Integer, List<Reason>> refusals) {
        return switch (event) {
            case Unfit unfit -> unfit;
            case Fit fit ->
                Optional.ofNullable(refusals.get(position(fit.id())))
                        .<JudgedEvent>map(Unfit::new)
                        .orElse(fit);
        };
    }
}
