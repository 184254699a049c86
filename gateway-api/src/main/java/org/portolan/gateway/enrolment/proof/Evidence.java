package org.portolan.gateway.enrolment.proof;

import java.util.List;
import org.portolan.gateway.owned.view.OwnedReader;
import org.portolan.gateway.trace.stored.StoredMovement;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.container.recorded.RecordedMovement;
import org.portolan.records.container.trail.Trail;
import org.portolan.records.container.trail.TrailEvent;
import org.portolan.records.enrolment.EnrolmentDetails;
import org.portolan.records.origin.CertificateOfOrigin;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was recorded about a container and bears out proofs of interest: events that count, and certificates. */
final class Evidence {
    private final JdbcClient jdbc;

    Evidence(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean bearsOut(EnrolmentDetails details) {
        var container = details.proof().containerNumber();
        return Trail.of(events(container)).events().stream()
                        .filter(TrailEvent::isHappening)
                        .anyMatch(event -> details.isProvenBy(event.recorded().movement()))
                || OwnedReader.partsFoundBy(jdbc, CertificateOfOrigin.KIND, "container", container.toString()).stream()
                        .anyMatch(details::isProvenBy);
    }

    private List<RecordedMovement> events(ContainerNumber container) {
        return jdbc.sql("select event_id, content, block_number, transaction_number, event_number from movements"
                        + " where container_number = ?")
                .param(container.toString())
                .query((row, count) -> StoredMovement.read(row))
                .list();
    }
}
