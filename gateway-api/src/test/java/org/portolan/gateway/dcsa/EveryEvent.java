package org.portolan.gateway.dcsa;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.portolan.gateway.dcsa.recorded.RecordedEvent;
import org.portolan.records.container.Carriage;
import org.portolan.records.container.ContainerMovement;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.container.Equipment;
import org.portolan.records.container.Happening;
import org.portolan.records.container.Place;
import org.portolan.records.container.code.Classifier;
import org.portolan.records.container.code.Direction;
import org.portolan.records.container.code.EmptyIndicator;
import org.portolan.records.container.code.EventCode;
import org.portolan.records.container.code.EventType;
import org.portolan.records.container.code.FacilityType;
import org.portolan.records.container.code.TransportMode;
import org.portolan.records.container.document.DocumentReference;
import org.portolan.records.container.document.Documents;
import org.portolan.records.container.observation.GeoPosition;
import org.portolan.records.container.observation.IotCode;
import org.portolan.records.container.observation.Observation;
import org.portolan.records.container.observation.ProbeTemperature;
import org.portolan.records.container.observation.Reading;
import org.portolan.records.container.observation.TemperatureUnit;
import org.portolan.records.container.recorded.LedgerPosition;
import org.portolan.records.container.recorded.RecordedMovement;
import org.portolan.records.container.report.Note;
import org.portolan.records.container.report.Provenance;
import org.portolan.records.container.report.RoutedParty;
import org.portolan.records.container.report.Routing;
import org.portolan.records.container.transport.Rail;
import org.portolan.records.container.transport.TransportCall;
import org.portolan.records.container.transport.Truck;
import org.portolan.records.container.transport.Vehicle;
import org.portolan.records.digest.Digest;
import org.portolan.records.member.MspId;
import org.portolan.records.place.UnLocode;

/** An event of every code and classifier, once with as little as it may have and once with all it can have. */
public final class EveryEvent {
    private static final OffsetDateTime TIME = OffsetDateTime.parse("2026-11-20T08:15:00.123+08:00");

    private EveryEvent() {}

    public static List<RecordedEvent> poorAndRich() {
        List<RecordedEvent> events = new ArrayList<>();
        for (EventCode code : EventCode.values()) {
            for (Classifier classifier : Classifier.values()) {
                for (Direction direction : Direction.values()) {
                    events.add(recorded(poor(code, classifier, direction)));
                    events.add(recorded(rich(code, classifier, direction)));
                }
            }
        }
        return events;
    }

    public static RecordedEvent recorded(ContainerMovement movement) {
        return RecordedEvent.of(
                RecordedMovement.of(movement.writtenBy(new MspId("CNTXGPortMSP")), new LedgerPosition(1, 2, 3)),
                "2026-11-20T00:20:00.000Z");
    }

    public static ContainerMovement poor(EventCode code, Classifier classifier, Direction direction) {
        return ContainerMovement.about(new ContainerNumber("CSQU3054383"))
                .happening(new Happening(code, classifier, TIME, TIME))
                .place(Place.at(new UnLocode("CNTXG")))
                .equipment(Equipment.laden())
                .carriage(Carriage.of(direction))
                .documents(
                        code.type() == EventType.SHIPMENT
                                ? documents(Optional.empty(), List.of(new DocumentReference("SHI", "S-1")))
                                : Documents.NONE)
                .observation(new Observation(Optional.empty(), reading(code, false), Optional.empty()))
                .build();
    }

    private static ContainerMovement rich(EventCode code, Classifier classifier, Direction direction) {
        FacilityType[] facilities = FacilityType.values();
        return poor(code, classifier, direction)
                .but()
                .place(new Place(
                        new UnLocode("SGSIN"),
                        Optional.of(code.ordinal() % 2 == 0 ? "PSASG1" : "SGSINPSA1"),
                        Optional.of(facilities[code.ordinal() % facilities.length]),
                        Optional.of("G124405.1"),
                        Optional.of("BIC")))
                .equipment(new Equipment(EmptyIndicator.EMPTY, Optional.of("45R1"), List.of("SEAL-1", "SEAL-2")))
                .carriage(new Carriage(
                        direction,
                        Optional.of(direction == Direction.TRANSSHIPMENT),
                        Optional.of(TransportMode.values()[code.ordinal() % TransportMode.values().length]),
                        Optional.of("9321483"),
                        Optional.of("2103S"),
                        Optional.of(code.ordinal() % 2 == 0 ? "HLC" : "HLCU"),
                        new TransportCall(
                                Optional.of("2104N"),
                                Optional.of(code.ordinal() % 2 == 0 ? "FE1" : "FE1-WESTBOUND"),
                                Optional.of("天津之珠"),
                                Optional.of("SMDG"),
                                Optional.of(new Rail(Optional.of("C-1"), Optional.of("S-1"), Optional.of("D-1"))),
                                Optional.of(new Truck(
                                        Optional.of(new Vehicle(Optional.of("津A12345"), Optional.empty())),
                                        Optional.of(new Vehicle(Optional.empty(), Optional.of("WDB96340"))))))))
                .documents(documents(
                        Optional.of("BL-1"),
                        List.of(new DocumentReference("TRD", "T-1"), new DocumentReference("QQQ", "1"))))
                .observation(new Observation(
                        Optional.empty(),
                        reading(code, true),
                        Optional.of(new GeoPosition("33.629152", "-118.587187"))))
                .provenance(new Provenance(
                        Optional.of(Digest.of(new byte[] {1})),
                        Optional.of("W3C/DID:did:web:example.org"),
                        Optional.of("event-1"),
                        Optional.of(TIME),
                        new Routing(Optional.of("CA"), List.of(new RoutedParty("SMDG:CMA", Optional.of("FW"))))))
                .note(new Note(Optional.of("Späte Ankunft 延迟"), Optional.of("TOS")))
                .build();
    }

    private static Documents documents(Optional<String> bill, List<DocumentReference> references) {
        return new Documents(
                bill, bill.map("BK-"::concat), bill.map("DE-"::concat), bill.map("UCR-"::concat), references);
    }

    private static Optional<Reading> reading(EventCode code, boolean all) {
        return switch (code.type()) {
            case IOT -> Optional.of(Reading.detected(all ? IotCode.LOC : IotCode.DRO));
            case REEFER ->
                Optional.of(new Reading(
                        Optional.empty(),
                        Optional.of(TemperatureUnit.CEL),
                        Optional.of("-18.5"),
                        all ? Optional.of("31") : Optional.empty(),
                        all
                                ? List.of(
                                        new ProbeTemperature("USDA3", "-17.25"),
                                        new ProbeTemperature("P22", "-18"),
                                        new ProbeTemperature("Pulp", "-16.5"))
                                : List.of(),
                        all ? Optional.of("61.5") : Optional.empty(),
                        all ? Optional.of("4.5") : Optional.empty(),
                        all ? Optional.of("5") : Optional.empty()));
            case EQUIPMENT, TRANSPORT, SHIPMENT -> Optional.empty();
        };
    }
}
