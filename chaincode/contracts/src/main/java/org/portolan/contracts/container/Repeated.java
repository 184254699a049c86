package org.portolan.contracts.container;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.portolan.contracts.state.ChannelState;
import org.portolan.contracts.state.LedgerKey;
import org.portolan.records.container.ContainerMovement;
import org.portolan.records.container.ContainerMovementJson;
import org.portolan.records.container.EventId;
import org.portolan.records.container.MovementRules;
import org.portolan.records.reason.Reason;

/**
 * Which events of a batch are on the ledger already, and which of them were retracted since. New ones, nearly all, cost
 * one message together; what else is said at the same time is read of those alone that come again.
 */
final class Repeated {
    private final Map<EventId, Optional<Reason>> reasons = new TreeMap<>();

    private Repeated() {}

    static Repeated among(List<ContainerMovement> events, ChannelState state) {
        Repeated repeated = new Repeated();
        // A retraction cannot be retracted, so that it may come again.
        List<ContainerMovement> happenings =
                events.stream().filter(event -> !event.isRetraction()).toList();
        List<Optional<byte[]>> found =
                state.getAll(happenings.stream().map(Repeated::key).toList());
        for (int index = 0; index < happenings.size(); index++) {
            if (found.get(index).isPresent()) {
                repeated.look(happenings.get(index), state);
            }
        }
        return repeated;
    }

    /** Whether the ledger has the event, which is then not written again: so those who repeat it do not overtake another. */
    boolean has(EventId event) {
        return reasons.containsKey(event);
    }

    /** Why the event cannot count, if it was taken back. */
    Optional<Reason> retracted(EventId event) {
        return reasons.getOrDefault(event, Optional.empty());
    }

    private void look(ContainerMovement again, ChannelState state) {
        List<ContainerMovement> beside = state.list(MovementKey.atTheTimeOf(again)).stream()
                .map(entry -> ContainerMovementJson.readRecorded(entry.value()))
                .toList();
        reasons.put(ContainerMovementJson.eventId(again), MovementRules.notRetracted(again, beside));
    }

    private static LedgerKey key(ContainerMovement event) {
        return MovementKey.of(event, ContainerMovementJson.eventId(event));
    }
}
