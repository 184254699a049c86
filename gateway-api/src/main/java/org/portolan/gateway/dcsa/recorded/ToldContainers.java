package org.portolan.gateway.dcsa.recorded;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.portolan.gateway.dcsa.recorded.EventRows.Row;
import org.portolan.gateway.trace.TracedContainer;
import org.portolan.gateway.trace.Traces;
import org.portolan.gateway.trace.shared.SharedEvents;
import org.portolan.records.container.ContainerNumber;

/** The trails behind the rows of one question, each read once; of a shared event, its versions. */
final class ToldContainers {
    private static final int REMEMBERED = 1_000;

    private final Traces traces;
    private final SharedEvents shared;
    private final long asOf;
    private final Map<ContainerNumber, Optional<Versions>> versions = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ContainerNumber, Optional<Versions>> eldest) {
            return size() > REMEMBERED;
        }
    };

    ToldContainers(Traces traces, SharedEvents shared, long asOf) {
        this.traces = traces;
        this.shared = shared;
        this.asOf = asOf;
    }

    Optional<RecordedEvent> event(Row row) {
        return row.container()
                .map(this::versions)
                .orElseGet(() -> Optional.of(Versions.of(shared.versions(row.id(), asOf))))
                .flatMap(told -> told.tell(row.id(), row.updated()));
    }

    private Optional<Versions> versions(ContainerNumber container) {
        return versions.computeIfAbsent(
                container,
                number -> traces.find(number, OptionalLong.of(asOf))
                        .map(TracedContainer::trail)
                        .map(Versions::of));
    }
}
