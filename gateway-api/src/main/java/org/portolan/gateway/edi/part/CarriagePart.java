package org.portolan.gateway.edi.part;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.portolan.gateway.edi.syntax.Segment;
import org.portolan.records.container.Carriage;
import org.portolan.records.container.code.Direction;
import org.portolan.records.container.code.TransportMode;

/** What carries the container: the voyage of the main carriage, and the means that brought or took it. */
public final class CarriagePart {

    private static final Predicate<String> CARRIER =
            Pattern.compile("[A-Z0-9]{2,4}").asMatchPredicate();
    private static final Predicate<String> IMO = Pattern.compile("\\d{7}").asMatchPredicate();
    private static final Set<String> IMO_LISTS = Set.of("146", "11");

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
        Optional<Segment> main = header.first("TDT", "20").or(() -> own.first("TDT", "20"));
        Optional<Segment> inland = own.first("TDT", "1", "10", "30").or(() -> header.first("TDT", "1"));
        inland.filter(tdt -> !bySea && mode(tdt).isPresent()).ifPresent(findings::use);
        main.ifPresent(tdt -> {
            tell(tdt);
            findings.origin("vesselImo", tdt, 8, 1);
            findings.origin("voyage", tdt, 2, 0);
        });
        Optional<TransportMode> mode = bySea
                ? main.flatMap(CarriagePart::mode).or(() -> Optional.of(TransportMode.VESSEL))
                : inland.flatMap(CarriagePart::mode);
        return new Carriage(
                direction,
                direction == Direction.TRANSSHIPMENT ? Optional.of(true) : Optional.empty(),
                mode,
                findings.fit(main.flatMap(CarriagePart::imo), said -> of(direction, said, Optional.empty())),
                findings.fit(main.flatMap(tdt -> tdt.text(2)), said -> of(direction, Optional.empty(), said)),
                carrier(main));
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

    private static Optional<String> imo(Segment tdt) {
        boolean listed = tdt.text(8, 2).filter(IMO_LISTS::contains).isPresent()
                || tdt.text(8, 3).filter(IMO_LISTS::contains).isPresent();
        return listed ? tdt.text(8).map(CarriagePart::withoutLetters).filter(IMO) : Optional.empty();
    }

    private static String withoutLetters(String number) {
        return number.startsWith("IMO") ? number.substring(3).strip() : number;
    }

    /** Says what of the main carriage could not be used. */
    private void tell(Segment tdt) {
        if (tdt.says(8) && imo(tdt).isEmpty()) {
            findings.notice(
                    "VESSEL_LEFT_OUT",
                    tdt.name() + " names the vessel otherwise than by its IMO number of list 146 or agency 11.");
        }
        if (tdt.says(3) && mode(tdt).isEmpty()) {
            findings.notice(
                    "MODE_LEFT_OUT",
                    "The mode of transport of " + tdt.name() + " must be 1, 2, 3 or 8 to be recorded.");
        }
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
