package org.portolan.gateway.dcsa.v3.posting;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.portolan.gateway.dcsa.form.Voyages;
import org.portolan.records.container.Carriage;
import org.portolan.records.container.code.Direction;
import org.portolan.records.container.code.EventCode;
import org.portolan.records.container.code.EventType;
import org.portolan.records.container.code.TransportMode;
import org.portolan.records.text.CodeList;

/** Reads what carries the container, and which way. */
final class TransportReading {
    private static final int VOYAGE = 50;
    private static final String INWARD_VOYAGE = "importVoyageNumberOrReference";
    private static final String OUTWARD_VOYAGE = "exportVoyageNumberOrReference";
    private static final String NUMBER = "carrierVoyageNumber";
    private static final Function<String, TransportMode> MODE = CodeList.of(TransportMode.class);
    private static final Set<EventCode> INWARD = Set.of(EventCode.DISC, EventCode.ARRI, EventCode.STRP);
    private static final Set<EventCode> OUTWARD = Set.of(EventCode.LOAD, EventCode.DEPA, EventCode.STUF);

    private final PostedNode call;

    TransportReading(PostedNode call) {
        this.call = call;
    }

    /** What carries a container. */
    Carriage carriage(EventCode code, PostedNode equipment) {
        Optional<Direction> told = equipment.text("movementType", 20).map(word -> direction(word, equipment));
        return carriage(
                code,
                told.or(() -> direction(code, inward().isPresent(), outward().isPresent()))
                        .or(() -> onItsWay(code))
                        .orElseThrow(() -> equipment.fault(
                                "movementType",
                                "is needed here: neither the event nor one voyage alone tells the direction")));
    }

    /** What an event without a container is about; it has no direction, and the ledger keeps none of it. */
    Carriage carriage(EventCode code) {
        return carriage(code, Direction.EXPORT);
    }

    private Carriage carriage(EventCode code, Direction direction) {
        var vessel = call.object("vesselTransport");
        Optional<TransportMode> mode = call.value("modeOfTransport", VOYAGE, MODE);
        Optional<String> imo = vessel.text("vesselIMONumber", 8);
        Optional<String> operator = vessel.text("operatorCarrierCode", 10);
        Optional<String> inward = inward();
        Optional<String> outward = outward();
        boolean comes = Voyages.comesIn(code, direction);
        return call.made(
                places(comes),
                () -> new Carriage(
                        direction,
                        Optional.of(true).filter(moved -> direction == Direction.TRANSSHIPMENT),
                        mode,
                        imo,
                        comes ? inward : outward,
                        operator,
                        new CallReading(call).call(comes ? outward : inward)));
    }

    private Optional<String> inward() {
        return voyage(INWARD_VOYAGE);
    }

    private Optional<String> outward() {
        return voyage(OUTWARD_VOYAGE);
    }

    private Optional<String> voyage(String name) {
        return call.object(name).text(NUMBER, VOYAGE);
    }

    private static Direction direction(String word, PostedNode equipment) {
        return switch (word) {
            case "IMPORT" -> Direction.IMPORT;
            case "EXPORT" -> Direction.EXPORT;
            case "TRANSSHIPMENT" -> Direction.TRANSSHIPMENT;
            default -> throw equipment.fault("movementType", "must be IMPORT, EXPORT or TRANSSHIPMENT");
        };
    }

    private static Optional<Direction> direction(EventCode code, boolean inward, boolean outward) {
        if (INWARD.contains(code) || inward && !outward) {
            return Optional.of(Direction.IMPORT);
        }
        return OUTWARD.contains(code) || outward && !inward ? Optional.of(Direction.EXPORT) : Optional.empty();
    }

    /** Papers and readings move nothing: they are told without a direction, and DCSA has none for a transit. */
    private static Optional<Direction> onItsWay(EventCode code) {
        return Optional.of(Direction.TRANSIT).filter(way -> code.type() != EventType.EQUIPMENT);
    }

    private static Map<String, String> places(boolean comes) {
        return Map.of(
                "vesselImo", "vesselTransport.vesselIMONumber",
                "carrierCode", "vesselTransport.operatorCarrierCode",
                "carrierCodeList", "vesselTransport.operatorCarrierCodeListProvider",
                "vesselName", "vesselTransport.vesselName",
                "carrierServiceCode", "serviceCodeOrReference.carrierServiceCode",
                "voyage", (comes ? INWARD_VOYAGE : OUTWARD_VOYAGE) + "." + NUMBER,
                "otherVoyage", (comes ? OUTWARD_VOYAGE : INWARD_VOYAGE) + "." + NUMBER);
    }
}
