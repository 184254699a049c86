package org.portolan.gateway.page;

import java.util.Optional;
import java.util.OptionalLong;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.lookup.Lookups;
import org.portolan.gateway.page.shown.ContainerPresenter;
import org.portolan.gateway.page.shown.ContainerShown;
import org.portolan.gateway.trace.Traces;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.look.LookPurpose;
import org.springframework.stereotype.Component;

/** Finds what a caller may see of a container; nothing for one that is not there or not the caller's. */
@Component
final class FollowedContainers {
    private final Traces traces;
    private final Lookups lookups;
    private final ContainerPresenter presenter;

    FollowedContainers(Traces traces, Lookups lookups, ContainerPresenter presenter) {
        this.traces = traces;
        this.lookups = lookups;
        this.presenter = presenter;
    }

    Optional<ContainerShown> find(Caller caller, ContainerNumber container, View view) {
        if (!lookups.allows(caller, container, LookPurpose.ENQUIRY)) {
            return Optional.empty();
        }
        return traces.find(container, OptionalLong.empty(), view.moment())
                .map(traced -> presenter.present(traced, view.journey(), view.locale()));
    }
}
