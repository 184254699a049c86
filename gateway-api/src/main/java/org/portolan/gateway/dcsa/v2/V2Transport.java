package org.portolan.gateway.dcsa.v2;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.portolan.gateway.dcsa.form.ObjectForm;
import org.portolan.gateway.dcsa.form.Voyages;
import org.portolan.records.container.Carriage;
import org.portolan.records.container.ContainerMovement;
import org.portolan.records.container.Place;
import org.portolan.records.container.code.EventCode;
import org.portolan.records.container.code.FacilityType;
import org.portolan.records.container.code.TransportMode;

/**
 * The transport call, which 2.2.0 demands of every equipment and transport event. Where nobody told the mode of transport
 * it is the usual one of the event: a vessel at the quay, a truck elsewhere. The call's name is made of its place, its
 * mode, vessel and voyage.
 */
final class V2Transport {
    private static final int LONGEST_FACILITY = 6;
    private static final int LONGEST_SERVICE = 5;
    private static final int LONGEST_NAME = 35;
    private static final int SCAC = 4;

    private V2Transport() {}

    static ObjectForm call(ContainerMovement movement) {
        Carriage carriage = movement.carriage();
        var place = movement.toldPlace();
        var call = ObjectForm.begin()
                .text("transportCallID", id(movement))
                .text(
                        "carrierServiceCode",
                        carriage.call().carrierServiceCode().filter(code -> code.length() <= LONGEST_SERVICE))
                .text("carrierVoyageNumber", carriage.voyage())
                .text("exportVoyageNumber", Voyages.of(movement).outward())
                .text("importVoyageNumber", Voyages.of(movement).inward())
                .text("UNLocationCode", place.map(Place::location));
        place.flatMap(Place::facilityCode)
                .filter(code -> code.length() <= LONGEST_FACILITY)
                .ifPresent(code -> call.text("facilityCode", code)
                        .text(
                                "facilityCodeListProvider",
                                place.flatMap(Place::facilityCodeList).orElse("SMDG")));
        return call.text("facilityTypeCode", place.flatMap(Place::facilityType).flatMap(V2Transport::facilityType))
                .text("modeOfTransport", mode(movement))
                .object("vessel", vessel(carriage));
    }

    private static ObjectForm vessel(Carriage carriage) {
        var vessel = ObjectForm.begin();
        carriage.vesselImo().ifPresent(imo -> {
            vessel.text("vesselIMONumber", imo)
                    .text("vesselName", carriage.call().vesselName().filter(name -> name.length() <= LONGEST_NAME));
            carriage.carrierCode()
                    .ifPresent(code -> vessel.text("vesselOperatorCarrierCode", code)
                            .text(
                                    "vesselOperatorCarrierCodeListProvider",
                                    carriage.call()
                                            .carrierCodeList()
                                            .orElse(code.length() == SCAC ? "NMFTA" : "SMDG")));
        });
        return vessel;
    }

    private static String id(ContainerMovement movement) {
        Carriage carriage = movement.carriage();
        return Stream.of(
                        movement.toldPlace().map(Place::location),
                        Optional.of(mode(movement)),
                        carriage.vesselImo(),
                        carriage.voyage())
                .flatMap(Optional::stream)
                .map(Object::toString)
                .collect(Collectors.joining("-"));
    }

    private static TransportMode mode(ContainerMovement movement) {
        return movement.carriage().transportMode().orElseGet(() -> {
            EventCode code = movement.happening().code();
            if (movement.carriage().call().rail().isPresent()) {
                return TransportMode.RAIL;
            }
            if (movement.carriage().call().truck().isPresent()) {
                return TransportMode.TRUCK;
            }
            boolean quay = movement.carriage().vesselImo().isPresent()
                    || movement.carriage().call().vesselName().isPresent()
                    || code == EventCode.LOAD
                    || code == EventCode.DISC
                    || code == EventCode.ARRI
                    || code == EventCode.DEPA;
            return quay ? TransportMode.VESSEL : TransportMode.TRUCK;
        });
    }

    /** The border has another code in 2.2.0, a waypoint none. */
    private static Optional<String> facilityType(FacilityType type) {
        return switch (type) {
            case BORD -> Optional.of("BOCR");
            case WAYP -> Optional.empty();
            default -> Optional.of(type.name());
        };
    }
}
