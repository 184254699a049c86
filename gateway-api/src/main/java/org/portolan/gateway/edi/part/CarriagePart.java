package org.portolan.gateway.edi.part;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.portolan.gateway.edi.syntax.Segment;
import org.portolan.records.container.Carriage;
import org.portolan.records.container.code.Direction;
import org.portolan.records.container.code.TransportMode;
import org.portolan.records.container.transport.TransportCall;

/** What carries the container: the voyage of the main carriage, and the means that brought or took it. */
public final class CarriagePart {

    private static final Predicate<String> CARRIER =
            Pattern.compile("[A-Z0-9]{2,4}").asMatchPredicate();
    private static final Set<TransportMode> BY_LAND = Set.of(TransportMode.RAIL, TransportMode.TRUCK);

    private final Segments header;
    private final Segments own;
    private final Findings findings;

    /** Reads the TDT of a message's header and of a container. */
    public CarriagePart(Segments header, Segments own, Findings findings) {
        this.header = header;
        this.own = own;
        this.findings = findings;
    }

    /** The carriage, by sea or by the inland means that the container's own TDT names. */
    public Carriage read(Direction direction, boolean bySea) {
        Optional<Segment> twenty = header.first("TDT", "20").or(() -> own.first("TDT", "20"));
        Optional<Segment> inland = bySea ? Optional.empty() : inland(twenty);
        Optional<Segment> main = twenty.or(() -> inland.filter(tdt -> !isByLand(tdt)));
        Optional<Segment> means = bySea ? main : inland;
        inland.ifPresent(tdt -> {
            findings.use(tdt);
            if (!inland.equals(main)) {
                tellInland(tdt);
            }
        });
        main.ifPresent(tdt -> {
            tell(tdt, means);
            findings.origin("vesselImo", tdt, 8, 1);
            findings.origin("voyage", tdt, 2, 0);
        });
        Optional<TransportMode> mode = bySea
                ? main.flatMap(CarriagePart::mode).or(() -> Optional.of(TransportMode.VESSEL))
                : inland.flatMap(CarriagePart::mode);
        Optional<MeansPart> vessel = main.filter(tdt -> !isByLand(tdt)).map(tdt -> new MeansPart(tdt, findings));
        return new Carriage(
                direction,
                direction == Direction.TRANSSHIPMENT ? Optional.of(true) : Optional.empty(),
                mode,
                findings.fit(vessel.flatMap(MeansPart::imo), said -> of(direction, said, Optional.empty())),
                findings.fit(main.flatMap(tdt -> tdt.text(2)), said -> of(direction, Optional.empty(), said)),
                carrier(main),
                call(vessel, means));
    }

    /** What brought or took the container; a main carriage by road or rail is that where nothing else is. */
    private Optional<Segment> inland(Optional<Segment> twenty) {
        return own.first("TDT", "1", "10", "30")
                .or(() -> header.first("TDT", "1"))
                .filter(tdt -> mode(tdt).isPresent())
                .or(() -> twenty.filter(CarriagePart::isByLand));
    }

    private TransportCall call(Optional<MeansPart> vessel, Optional<Segment> means) {
        Optional<Segment> train = means.filter(tdt -> mode(tdt).equals(Optional.of(TransportMode.RAIL)));
        Optional<Segment> truck = means.filter(tdt -> mode(tdt).equals(Optional.of(TransportMode.TRUCK)));
        return new TransportCall(
                Optional.empty(),
                Optional.empty(),
                vessel.flatMap(MeansPart::vesselName),
                Optional.empty(),
                train.flatMap(tdt -> new MeansPart(tdt, findings).rail()),
                truck.flatMap(tdt -> new MeansPart(tdt, findings).truck()));
    }

    private static Carriage of(Direction direction, Optional<String> imo, Optional<String> voyage) {
        return new Carriage(direction, Optional.empty(), Optional.empty(), imo, voyage, Optional.empty());
    }

    /** The direction by EQD's equipment status; without one the usual direction of the movement, which is told. */
    public Direction direction(Segment eqd, Direction usual) {
        return switch (eqd.text(5).orElse("")) {
            case "2" -> Direction.EXPORT;
            case "3" -> Direction.IMPORT;
            case "6" -> Direction.TRANSSHIPMENT;
            default -> {
                findings.notice(
                        "DIRECTION_ASSUMED",
                        "EQD does not say export (2), import (3) or transhipment (6)"
                                + eqd.text(5)
                                        .map(said -> " but " + Notice.shown(said))
                                        .orElse("") + "; " + usual
                                + " is the usual direction.");
                yield usual;
            }
        };
    }

    /** Says what of the main carriage could not be used. */
    private void tell(Segment tdt, Optional<Segment> means) {
        if (tdt.says(3) && mode(tdt).isEmpty()) {
            findings.notice(
                    "MODE_LEFT_OUT",
                    "The mode of transport of " + tdt.name() + " must be 1, 2, 3 or 8 to be recorded.");
        }
        if (isByLand(tdt) && !means.equals(Optional.of(tdt))) {
            tell(tdt, 8);
        }
    }

    /** Says what of an inland carriage the record has no place for, beside a main carriage. */
    private void tellInland(Segment tdt) {
        if (!mode(tdt).equals(Optional.of(TransportMode.RAIL))) {
            tell(tdt, 2);
        }
        tell(tdt, 5);
        if (!isByLand(tdt)) {
            tell(tdt, 8);
        }
    }

    private void tell(Segment tdt, int element) {
        if (tdt.says(element)) {
            findings.notice(
                    "ELEMENT_LEFT_OUT",
                    "Says more than is recorded: " + tdt.name() + " element " + element + " (segment "
                            + tdt.position().segment() + ").");
        }
    }

    private static boolean isByLand(Segment tdt) {
        return mode(tdt).filter(BY_LAND::contains).isPresent();
    }

    private static Optional<TransportMode> mode(Segment tdt) {
        return tdt.text(3).flatMap(mode -> switch (mode) {
            case "1" -> Optional.of(TransportMode.VESSEL);
            case "2" -> Optional.of(TransportMode.RAIL);
            case "3" -> Optional.of(TransportMode.TRUCK);
            case "8" -> Optional.of(TransportMode.BARGE);
            default -> Optional.empty();
        });
    }

    private Optional<String> carrier(Optional<Segment> main) {
        Optional<Segment> party = own.first("NAD", "CA", "CF")
                .filter(nad -> nad.text(2).isPresent())
                .or(() -> header.first("NAD", "CA", "CF")
                        .filter(nad -> nad.text(2).isPresent()));
        party.ifPresent(findings::use);
        Optional<String> vessel = main.flatMap(tdt -> tdt.text(5));
        Optional<String> said = party.flatMap(nad -> nad.text(2)).or(() -> vessel);
        said.filter(CARRIER.negate())
                .ifPresent(other -> findings.notice(
                        "CARRIER_LEFT_OUT", "The carrier " + Notice.shown(other) + " is no SMDG or SCAC code."));
        vessel.filter(other -> !said.equals(vessel))
                .ifPresent(other -> findings.notice(
                        "CARRIER_OF_VESSEL",
                        "TDT+20 names the carrier " + Notice.shown(other) + "; that of NAD is recorded."));
        return said.filter(CARRIER);
    }
}
