package org.portolan.gateway.trace;

import java.util.OptionalLong;
import org.portolan.gateway.origin.view.Certificates;
import org.portolan.records.container.trail.TrailEvent;
import org.portolan.records.enrolment.EnrolmentDetails;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was recorded about a container and bears out proofs of interest: events that count, and certificates. */
final class Evidence {
    private final Traces traces;
    private final JdbcClient jdbc;

    Evidence(JdbcClient jdbc) {
        this.traces = new Traces(jdbc);
        this.jdbc = jdbc;
    }

    boolean bearsOut(EnrolmentDetails details) {
        var container = details.proof().containerNumber();
        boolean byMovement = traces.find(container, OptionalLong.empty()).stream()
                .flatMap(traced -> traced.trail().events().stream())
                .filter(TrailEvent::isHappening)
                .anyMatch(event -> details.isProvenBy(event.recorded().movement()));
        return byMovement || Certificates.about(jdbc, container).stream().anyMatch(details::isProvenBy);
    }
}
