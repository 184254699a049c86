package org.portolan.gateway.container.view;

import java.util.Optional;
import java.util.OptionalLong;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.container.RecordedConflicts;
import org.portolan.gateway.lookup.Lookups;
import org.portolan.gateway.trace.Traces;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.container.conflict.Conflict;
import org.portolan.records.container.conflict.ConflictId;
import org.portolan.records.container.conflict.Conflicts;
import org.portolan.records.look.LookPurpose;
import org.springframework.stereotype.Component;

/** Finds contradictions in trails, for those who may see the container. */
@Component
final class ConflictsOfTrails implements RecordedConflicts {
    private final Lookups lookups;
    private final Traces traces;

    ConflictsOfTrails(Lookups lookups, Traces traces) {
        this.lookups = lookups;
        this.traces = traces;
    }

    @Override
    public Optional<Conflict> find(Caller caller, ContainerNumber container, ConflictId id) {
        if (!lookups.allows(caller, container, LookPurpose.ENQUIRY)) {
            return Optional.empty();
        }
        return traces.find(container, OptionalLong.empty())
                .flatMap(traced -> Conflicts.named(id, traced.trail().conflicts()));
    }
}
