package org.portolan.gateway.dcsa.recorded;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.portolan.gateway.dcsa.recorded.EventRows.Row;
import org.portolan.gateway.trace.TracedContainer;
import org.portolan.gateway.trace.Traces;
import org.portolan.records.container.ContainerNumber;

/** The trails behind the rows of one question, each read once. */
final class ToldContainers {
    private static final int REMEMBERED = 1_000;

    private final Traces traces;
    private final long asOf;
    private final Map<ContainerNumber, Optional<Versions>> versions = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ContainerNumber, Optional<Versions>> eldest) {
            return size() > REMEMBERED;
        }
    };

    ToldContainers(Traces traces, long asOf) {
        this.traces = traces;
        this.asOf = asOf;
    }

    Optional<RecordedEvent> event(Row row) {
        return versions.computeIfAbsent(
                        row.container(),
                        number -> traces.find(number, OptionalLong.of(asOf))
                                .map(TracedContainer::trail)
                                .map(Versions::of))
                .flatMap(container -> container.tell(row.id(), row.updated()));
    }
}
