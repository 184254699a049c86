package org.portolan.gateway.edi.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.portolan.gateway.edi.part.Findings;
import org.portolan.gateway.edi.part.Segments;
import org.portolan.gateway.edi.syntax.EdiRefused;
import org.portolan.gateway.edi.syntax.Refusal;
import org.portolan.gateway.edi.syntax.Segment;
import org.portolan.records.container.ContainerMovement;
import org.portolan.records.container.ContainerMovementJson;
import org.portolan.records.container.Happening;
import org.portolan.records.container.report.Note;
import org.portolan.records.reason.ReasonCode;

/** Turns messages that cancel, replace or repeat earlier ones into retractions beside, or instead of, new events. */
final class Corrections {

    private final MessageHeader header;
    private final Sent sent;
    private final EarlierReports earlier;
    private final Optional<Segment> named;
    private final String about;

    Corrections(MessageHeader header, Segments headerSegments, Sent sent, EarlierReports earlier) {
        this.header = header;
        this.sent = sent;
        this.earlier = earlier;
        this.named =
                headerSegments.first("RFF", "ACW").filter(rff -> rff.text(1, 2).isPresent());
        this.about = named.flatMap(rff -> rff.text(1, 2)).orElse(header.documentNumber());
    }

    /** Which earlier message is meant was read, even where the container becomes nothing. */
    void mark(Findings findings) {
        if (header.function().isAboutEarlier()) {
            named.ifPresent(findings::use);
        }
    }

    /** The events to be reported for what a container's segments tell. */
    List<ContainerMovement> apply(List<ContainerMovement> told, Segment eqd, Findings findings) throws EdiRefused {
        return corrected(told, eqd, findings).stream()
                .map(Corrections::unsigned)
                .toList();
    }

    private List<ContainerMovement> corrected(List<ContainerMovement> told, Segment eqd, Findings findings)
            throws EdiRefused {
        if (!header.function().isAboutEarlier()) {
            return told;
        }
        ContainerMovement first = told.getFirst();
        // The same message sent again must become the same events, whatever was reported in between.
        List<ContainerMovement> again = earlier.ofMessage(sent.digest(), first.containerNumber());
        if (!again.isEmpty()) {
            return again;
        }
        List<ContainerMovement> found = earlier.ofDocument(
                sent.sender(), about, first.containerNumber(), first.happening().code());
        return switch (header.function()) {
            case ORIGINAL -> told;
            case DUPLICATE -> found.isEmpty() ? unknown(told, findings) : found;
            case REPLACE -> found.isEmpty() ? unknown(told, findings) : replaced(found, told);
            case CANCEL -> {
                if (found.isEmpty()) {
                    throw Refusal.of(
                                    ReasonCode.NO_EVENT,
                                    "No event of message " + about + " is kept here that could be taken back.",
                                    eqd.position())
                            .asException();
                }
                yield found.stream().map(event -> retraction(event, first)).toList();
            }
        };
    }

    private List<ContainerMovement> unknown(List<ContainerMovement> told, Findings findings) {
        findings.notice(
                "ORIGINAL_UNKNOWN", "No event of message " + about + " is kept here; this one is recorded by itself.");
        return told;
    }

    private List<ContainerMovement> replaced(List<ContainerMovement> found, List<ContainerMovement> told) {
        List<ContainerMovement> events = new ArrayList<>();
        found.forEach(event -> events.add(retraction(event, told.getFirst())));
        events.addAll(told);
        return events;
    }

    /** An event that was recorded, as its writer reports it again. */
    private static ContainerMovement unsigned(ContainerMovement event) {
        return new ContainerMovement(
                event.container(),
                event.happening(),
                event.toldPlace(),
                event.equipment(),
                event.cargo(),
                event.carriage(),
                event.documents(),
                event.observation(),
                event.provenance(),
                event.note(),
                event.retractedEventId(),
                Optional.empty());
    }

    private static ContainerMovement retraction(ContainerMovement recorded, ContainerMovement told) {
        Happening meant = recorded.happening();
        return recorded.but()
                .happening(new Happening(
                        meant.code(),
                        meant.classifier(),
                        meant.eventTime(),
                        told.happening().reportedTime()))
                .provenance(told.provenance())
                .note(new Note(Optional.empty(), told.note().sourceSystem()))
                .retracting(ContainerMovementJson.eventId(recorded))
                .build();
    }
}
