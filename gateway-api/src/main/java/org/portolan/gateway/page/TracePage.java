package org.portolan.gateway.page;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.lookup.Lookups;
import org.portolan.gateway.network.Members;
import org.portolan.gateway.trace.TraceCursor;
import org.portolan.gateway.trace.Traces;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.look.LookPurpose;
import org.springframework.stereotype.Component;

/** Finds what a caller may see of a container; nothing for one that is not there or not the caller's. */
@Component
final class TracePage {
    private static final int LIMIT = 200;

    private final Traces traces;
    private final Lookups lookups;
    private final Members members;

    TracePage(Traces traces, Lookups lookups, Members members) {
        this.traces = traces;
        this.lookups = lookups;
        this.members = members;
    }

    Optional<TraceShown> find(Caller caller, ContainerNumber container, Optional<TraceCursor> from, Locale locale) {
        if (!lookups.allows(caller, container, LookPurpose.ENQUIRY)) {
            return Optional.empty();
        }
        var asOf = from.map(TraceCursor::block).map(OptionalLong::of).orElse(OptionalLong.empty());
        int offset = from.map(TraceCursor::offset).orElse(0);
        return traces.find(container, asOf)
                .map(traced -> new TracePresenter(members, locale).present(traced, offset, LIMIT));
    }
}
