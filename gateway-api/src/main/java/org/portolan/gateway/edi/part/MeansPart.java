package org.portolan.gateway.edi.part;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.portolan.gateway.edi.syntax.Segment;
import org.portolan.records.container.transport.Rail;
import org.portolan.records.container.transport.Truck;
import org.portolan.records.container.transport.Vehicle;
import org.portolan.records.text.PlainText;

/** The ship, train or truck that C222 of a TDT identifies or names. */
final class MeansPart {

    private static final Predicate<String> IMO = Pattern.compile("\\d{7}").asMatchPredicate();
    private static final Set<String> IMO_LISTS = Set.of("146", "11");
    private static final Predicate<String> REFERENCE =
            Pattern.compile("[!-~]([ -~]{0,48}[!-~])?").asMatchPredicate();
    private static final int LONGEST_NAME = 50;
    private static final int LONGEST_PLATE = 15;

    private final Segment tdt;
    private final Findings findings;

    MeansPart(Segment tdt, Findings findings) {
        this.tdt = tdt;
        this.findings = findings;
    }

    /** The IMO number, where its list or agency, or the number itself, says that it is one; what else stands there is told. */
    Optional<String> imo() {
        Optional<String> said = tdt.text(8);
        Optional<String> imo = said.filter(number -> isListed() || number.startsWith("IMO"))
                .map(number -> number.replaceFirst("^IMO\\s*", ""))
                .filter(IMO);
        said.filter(other -> imo.isEmpty())
                .ifPresent(other -> findings.notice(
                        "VESSEL_LEFT_OUT",
                        tdt.name() + " identifies the vessel by " + Notice.shown(other)
                                + ", which is not recorded: only an IMO number of list 146 or agency 11 is."));
        return imo;
    }

    /** The vessel's name, which may stand beside its number, its call sign, or alone. */
    Optional<String> vesselName() {
        return fit(tdt.text(8, 4), LONGEST_NAME, "VESSEL_NAME_LEFT_OUT", "The vessel's name ");
    }

    /** The truck by its licence plate. */
    Optional<Truck> truck() {
        Optional<String> said = identification("PLATE_LEFT_OUT", "The licence plate");
        return fit(said, LONGEST_PLATE, "PLATE_LEFT_OUT", "The licence plate ")
                .map(text ->
                        new Truck(Optional.of(new Vehicle(Optional.of(text), Optional.empty())), Optional.empty()));
    }

    private Optional<String> fit(Optional<String> said, int longest, String code, String what) {
        said.filter(text -> !isFit(text, longest))
                .ifPresent(other -> findings.notice(
                        code,
                        what + Notice.shown(other) + " of " + tdt.name() + " is not recorded: it may have " + longest
                                + " characters, none of them unseen."));
        return said.filter(text -> isFit(text, longest));
    }

    /** The train by its car, and by its number, which is that of a departure. */
    Optional<Rail> rail() {
        Optional<String> car = identification("RAIL_CAR_LEFT_OUT", "The rail car")
                .filter(text -> isReference(text, "RAIL_CAR_LEFT_OUT", "rail car"));
        Optional<String> departure =
                tdt.text(2).filter(text -> isReference(text, "DEPARTURE_LEFT_OUT", "train number"));
        return car.isEmpty() && departure.isEmpty()
                ? Optional.empty()
                : Optional.of(new Rail(car, Optional.empty(), departure));
    }

    private boolean isReference(String text, String code, String what) {
        boolean fits = REFERENCE.test(text);
        if (!fits) {
            findings.notice(
                    code,
                    "The " + what + " " + Notice.shown(text) + " of " + tdt.name()
                            + " is not recorded: it may have 50 characters of ASCII.");
        }
        return fits;
    }

    /** What identifies it, or else what it is called; where both stand and differ the name is told. */
    private Optional<String> identification(String code, String what) {
        Optional<String> number = tdt.text(8);
        Optional<String> name = tdt.text(8, 4);
        name.filter(other -> number.isPresent() && !number.equals(name))
                .ifPresent(other -> findings.notice(
                        code,
                        what + " of " + tdt.name() + " is recorded as " + Notice.shown(number.orElse(""))
                                + "; its name " + Notice.shown(other) + " is not."));
        return number.or(() -> name);
    }

    private boolean isListed() {
        return tdt.text(8, 2).filter(IMO_LISTS::contains).isPresent()
                || tdt.text(8, 3).filter(IMO_LISTS::contains).isPresent();
    }

    private static boolean isFit(String text, int longest) {
        return PlainText.newFault(text).isEmpty() && text.codePointCount(0, text.length()) <= longest;
    }
}
