package org.portolan.gateway.enrolment.proof;

import java.util.List;
import java.util.stream.Stream;
import org.portolan.gateway.owned.view.OwnedReader;
import org.portolan.gateway.trace.stored.StoredMovement;
import org.portolan.records.RecordKinds;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.container.recorded.RecordedMovement;
import org.portolan.records.container.trail.Trail;
import org.portolan.records.container.trail.TrailEvent;
import org.portolan.records.enrolment.EnrolmentDetails;
import org.portolan.records.ledger.OwnedKind;
import org.portolan.records.trade.InterestEvidence;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was recorded about a container and bears out proofs of interest: events that count, and papers. */
final class Evidence {
    /** The kinds of record that are papers which bear a proof out. */
    static final List<OwnedKind<?, ?>> PAPERS = RecordKinds.OWNED.stream()
            .filter(kind -> kind.evidence().isPresent())
            .toList();

    private final JdbcClient jdbc;

    Evidence(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean bearsOut(EnrolmentDetails details) {
        var container = details.proof().containerNumber();
        return Trail.of(events(container)).events().stream()
                        .filter(TrailEvent::isHappening)
                        .anyMatch(event -> details.isProvenBy(event.recorded().movement()))
                || PAPERS.stream().flatMap(kind -> papers(kind, container)).anyMatch(details::isProvenBy);
    }

    private <D> Stream<InterestEvidence> papers(OwnedKind<?, D> kind, ContainerNumber container) {
        return kind.evidence().stream()
                .flatMap(paper ->
                        OwnedReader.partsFoundBy(jdbc, kind, OwnedKind.CONTAINER, container.toString()).stream()
                                .map(paper));
    }

    private List<RecordedMovement> events(ContainerNumber container) {
        return jdbc.sql("select event_id, content, block_number, transaction_number, event_number from movements"
                        + " where container_number = ?")
                .param(container.toString())
                .query((row, count) -> StoredMovement.read(row))
                .list();
    }
}
