package org.portolan.gateway.edi.mapping;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.portolan.gateway.edi.group.ContainerGroup;
import org.portolan.gateway.edi.part.CargoPart;
import org.portolan.gateway.edi.part.CarriagePart;
import org.portolan.gateway.edi.part.DocumentsPart;
import org.portolan.gateway.edi.part.EquipmentPart;
import org.portolan.gateway.edi.part.Findings;
import org.portolan.gateway.edi.part.PlacePart;
import org.portolan.gateway.edi.part.PlaceZones;
import org.portolan.gateway.edi.part.Segments;
import org.portolan.gateway.edi.part.TimePart;
import org.portolan.gateway.edi.part.Unread;
import org.portolan.gateway.edi.syntax.EdiRefused;
import org.portolan.gateway.edi.syntax.Segment;
import org.portolan.records.container.Cargo;
import org.portolan.records.container.Carriage;
import org.portolan.records.container.ContainerMovement;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.container.Equipment;
import org.portolan.records.container.Happening;
import org.portolan.records.container.Place;
import org.portolan.records.container.code.Classifier;
import org.portolan.records.container.code.Direction;
import org.portolan.records.container.code.EventCode;
import org.portolan.records.container.document.Documents;
import org.portolan.records.container.observation.Observation;
import org.portolan.records.container.observation.Reading;
import org.portolan.records.container.report.Note;
import org.portolan.records.container.report.Provenance;

/** Reads the movements of one container from its segments and the header of its message. */
final class ContainerMapping {

    private static final int LONGEST_NOTE = 300;

    private final MessageHeader message;
    private final EventCode code;
    private final Segments header;
    private final Sent sent;
    private final PlaceZones zones;

    ContainerMapping(MessageHeader message, EventCode code, Segments header, Sent sent, PlaceZones zones) {
        this.message = message;
        this.code = code;
        this.header = header;
        this.sent = sent;
        this.zones = zones;
    }

    /**
     * The event itself, and the reading of a refrigerated container's setpoint beside it. Each part is looked at, whatever
     * is wrong with others: so the sender is told of all faults, and the segments that are well count as read.
     */
    List<ContainerMovement> read(ContainerGroup group, Findings findings) throws EdiRefused {
        Optional<ContainerNumber> number = findings.part(() -> EquipmentPart.number(group.eqd(), findings));
        boolean isContainer = findings.refusals().stream()
                .noneMatch(fault -> fault.reason().code().equals("NOT_A_CONTAINER"));
        Segments own = group.own();
        Segments load = group.load();
        findings.use(group.eqd());
        group.goods().list().stream()
                .filter(segment -> segment.tag().matches("GID|SGP") && !segment.isEmpty())
                .forEach(findings::use);
        Optional<Place> place = findings.part(() -> PlacePart.read(place(own, findings), findings));
        Optional<Equipment> equipment = findings.part(() -> equipment(group, findings));
        CarriagePart means = new CarriagePart(header, own, findings);
        Direction direction = equipment
                .map(read -> means.direction(group.eqd(), MessageType.usualDirection(code, read.emptyIndicator())))
                .orElse(Direction.IMPORT);
        Optional<Happening> happening = findings.part(() -> happening(own, place, findings));
        Optional<Cargo> cargo = findings.part(() -> CargoPart.read(load, findings));
        Optional<Carriage> carriage =
                findings.part(() -> means.read(direction, message.type().isBySea()));
        Optional<Documents> documents = findings.part(() -> DocumentsPart.read(header, own, findings));
        Optional<Note> note = findings.part(() -> note(load, findings));
        Optional<Reading> setpoint = CargoPart.setpoint(load, findings);
        if (!isContainer) {
            // What a trailer or a chassis lacks as a container is no fault of it.
            throw new EdiRefused(findings.refusals().subList(0, 1));
        }
        findings.requireNone();
        ContainerMovement event = ContainerMovement.about(number.orElseThrow())
                .happening(happening.orElseThrow())
                .place(place.orElseThrow())
                .equipment(equipment.orElseThrow())
                .cargo(cargo.orElseThrow())
                .carriage(carriage.orElseThrow())
                .documents(documents.orElseThrow())
                .provenance(
                        new Provenance(Optional.of(sent.digest()), sent.party(), Optional.empty(), Optional.empty()))
                .note(note.orElseThrow())
                .build();
        List<ContainerMovement> events = new ArrayList<>(List.of(event));
        setpoint.ifPresent(reading -> events.add(reading(event, reading)));
        tell(group, findings);
        return events;
    }

    private static ContainerMovement reading(ContainerMovement event, Reading reading) {
        return event.but()
                .happening(new Happening(
                        EventCode.MEAS,
                        Classifier.ACT,
                        event.happening().eventTime(),
                        event.happening().reportedTime()))
                .observation(Observation.of(reading))
                .build();
    }

    private Equipment equipment(ContainerGroup group, Findings findings) throws EdiRefused {
        return message.type() == MessageType.CUSRES
                ? EquipmentPart.readLaden(group.eqd(), group.own(), findings)
                : EquipmentPart.read(group.eqd(), group.own(), findings);
    }

    private static void tell(ContainerGroup group, Findings findings) {
        if (!group.unclear().isEmpty()) {
            findings.notice(
                    "ORDER",
                    "Not recorded, for it may be of the container before or behind it: "
                            + group.unclear().stream()
                                    .map(segment -> segment.name() + " (segment "
                                            + segment.position().segment() + ")")
                                    .distinct()
                                    .limit(20)
                                    .collect(Collectors.joining(", "))
                            + ".");
        }
        if (group.own().list().stream()
                .anyMatch(segment ->
                        segment.position().segment() < group.eqd().position().segment())) {
            findings.notice(
                    "ORDER", "Segments that stand before EQD in this message are of the container behind them.");
        }
        findings.notices(
                Unread.notices(Stream.concat(Stream.of(group.eqd()), group.load().list().stream()), findings::isUsed));
    }

    private Segment place(Segments own, Findings findings) throws EdiRefused {
        String[] qualifiers = message.type().places(code);
        Optional<Segment> found = own.first("LOC", "165")
                .or(() -> header.first("LOC", qualifiers))
                .or(() -> own.first("LOC", qualifiers));
        return findings.require(found, "LOC", "LOC+" + String.join(" or +", qualifiers) + " says where it happened");
    }

    private Happening happening(Segments own, Optional<Place> place, Findings findings) throws EdiRefused {
        String[] qualifiers = message.type().times();
        Optional<Segment> said = own.first("DTM", qualifiers).or(() -> header.first("DTM", qualifiers));
        Optional<Segment> dtm = findings.part(() ->
                findings.require(said, "DTM", "DTM+" + String.join(" or +", qualifiers) + " says when it happened"));
        dtm.ifPresent(segment -> findings.origin("eventTime", segment, 1, 2));
        TimePart times = new TimePart(zones, place.map(Place::location), findings);
        Optional<OffsetDateTime> event = dtm.flatMap(segment -> findings.part(() -> times.read(segment)));
        Optional<OffsetDateTime> reported = reported(dtm, times, findings);
        findings.requireNone();
        return new Happening(code, Classifier.ACT, event.orElseThrow(), reported.orElseThrow());
    }

    /** When the message was made; a message that does not say it was made with its interchange. */
    private Optional<OffsetDateTime> reported(Optional<Segment> dtm, TimePart times, Findings findings) {
        Optional<Segment> made = header.first("DTM", "137")
                .filter(segment -> !segment.text(1, 3).orElse("").matches("10[12]"));
        if (made.isPresent()) {
            findings.origin("reportedTime", made.get(), 1, 2);
            return findings.part(() -> times.read(made.get()));
        }
        findings.notice("REPORTED_TIME", "The message does not say when it was made; the time of UNB is taken.");
        return dtm.flatMap(segment -> findings.part(() -> times.local(segment, sent.prepared())));
    }

    private Note note(Segments load, Findings findings) {
        String words = Stream.of(CargoPart.weights(load, findings), EquipmentPart.sealers(load))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("; "));
        boolean fits = words.length() <= LONGEST_NOTE;
        if (!fits) {
            findings.notice(
                    "DESCRIPTION_LEFT_OUT",
                    "Weights and who set seals are too many to be described: " + words.substring(0, LONGEST_NOTE)
                            + "...");
        }
        return new Note(words.isEmpty() || !fits ? Optional.empty() : Optional.of(words), Optional.of(message.title()));
    }
}
