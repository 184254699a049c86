package org.portolan.gateway.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.lookup.Lookups;
import org.portolan.gateway.page.RecentContainers.Place;
import org.portolan.gateway.page.shown.ConflictShown;
import org.portolan.gateway.page.shown.ContainerPresenter;
import org.portolan.gateway.trace.Traces;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.look.LookPurpose;
import org.springframework.stereotype.Component;

/**
 * Looks for conflicts among the containers that changed last. They are computed, as everything that is said of a
 * container, so a page looks through a bounded number of containers and says how far it looked.
 */
@Component
final class OpenConflicts {
    static final int LOOKED_THROUGH = 100;

    private final RecentContainers recent;
    private final Traces traces;
    private final Lookups lookups;
    private final ContainerPresenter presenter;

    OpenConflicts(RecentContainers recent, Traces traces, Lookups lookups, ContainerPresenter presenter) {
        this.recent = recent;
        this.traces = traces;
        this.lookups = lookups;
        this.presenter = presenter;
    }

    /** One container and what contradicts itself in it. */
    record Contradictory(String container, List<ConflictShown> conflicts) {}

    /** What was found, among how many, and where to look on. */
    record Found(List<Contradictory> containers, int lookedThrough, Optional<String> next) {}

    Found page(Caller reader, Optional<Place> after, Locale locale) {
        var looked = looked(reader, after);
        var found = looked.stream()
                .flatMap(place -> traces.find(place.container(), OptionalLong.empty()).stream())
                .map(traced -> new Contradictory(traced.number().toString(), presenter.openConflicts(traced, locale)))
                .filter(container -> !container.conflicts().isEmpty())
                .toList();
        lookups.told(
                reader,
                found.stream()
                        .map(container -> new ContainerNumber(container.container()))
                        .toList(),
                LookPurpose.ENQUIRY);
        var next =
                looked.size() == LOOKED_THROUGH ? Optional.of(looked.getLast().toString()) : Optional.<String>empty();
        return new Found(found, looked.size(), next);
    }

    /** Counts and names the reader's own containers only: how many others there are between them is not for it. */
    private List<Place> looked(Caller reader, Optional<Place> after) {
        return recent.after(after, lookups.narrowing(reader, "c.container_number"), LOOKED_THROUGH);
    }
}
