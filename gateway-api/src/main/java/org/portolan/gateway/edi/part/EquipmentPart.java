package org.portolan.gateway.edi.part;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.portolan.gateway.edi.syntax.EdiRefused;
import org.portolan.gateway.edi.syntax.Refusal;
import org.portolan.gateway.edi.syntax.Segment;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.container.Equipment;
import org.portolan.records.container.code.EmptyIndicator;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.ReasonCode;
import org.portolan.records.text.PlainText;

/** The container of EQD, with its seals. */
public final class EquipmentPart {

    private static final Pattern SIZE_TYPE = Pattern.compile("[A-Z0-9]{4}");
    private static final Predicate<String> SEAL =
            Pattern.compile("[A-Z0-9-]{1,15}").asMatchPredicate();
    private static final int MOST_SEALS = 10;

    private EquipmentPart() {}

    /** The number of a container; other equipment is refused. */
    public static ContainerNumber number(Segment eqd, Findings findings) throws EdiRefused {
        findings.origin("containerNumber", eqd, 2, 1);
        if (!eqd.isQualifiedBy("CN")) {
            throw Refusal.of(
                            ReasonCode.NOT_A_CONTAINER,
                            "Only containers, EQD+CN, are recorded.",
                            eqd.position().at(1, 0))
                    .asException();
        }
        try {
            return ContainerNumber.typed(eqd.text(2).orElse(""));
        } catch (InvalidValue invalid) {
            throw invalid.under("containerNumber");
        }
    }

    /** Full or empty, its size and type, and its seals. */
    public static Equipment read(Segment eqd, Segments own, Findings findings) throws EdiRefused {
        return new Equipment(emptiness(eqd), sizeType(eqd, findings), seals(own, findings));
    }

    /** The same of a message about goods: a container is laden unless it says otherwise. */
    public static Equipment readLaden(Segment eqd, Segments own, Findings findings) throws EdiRefused {
        if (eqd.text(6).isPresent()) {
            return read(eqd, own, findings);
        }
        findings.notice("LADEN_ASSUMED", "EQD does not say whether the container is full; goods are in it.");
        return new Equipment(EmptyIndicator.LADEN, sizeType(eqd, findings), seals(own, findings));
    }

    /** Who set which seal, in words. */
    public static Optional<String> sealers(Segments own) {
        String parties = String.join(
                ", ",
                own.all("SEL")
                        .filter(sel -> sel.text(1).isPresent() && sel.text(2).isPresent())
                        .map(sel -> sel.text(1).orElse("") + " (" + sel.text(2).orElse("") + ")")
                        .filter(text -> PlainText.newFault(text).isEmpty())
                        .toList());
        return parties.isEmpty() ? Optional.empty() : Optional.of("Seals " + parties);
    }

    private static EmptyIndicator emptiness(Segment eqd) throws EdiRefused {
        return switch (eqd.text(6).orElse("")) {
            case "4" -> EmptyIndicator.EMPTY;
            case "5", "7", "8" -> EmptyIndicator.LADEN;
            case "" ->
                throw Refusal.of(
                                ReasonCode.MISSING_ELEMENT,
                                "EQD must say whether the container is empty (4) or full (5).",
                                eqd.position().at(6, 0))
                        .asException();
            default ->
                throw Refusal.of(
                                ReasonCode.UNKNOWN_CODE,
                                "The full or empty indicator must be 4, 5, 7 or 8.",
                                eqd.position().at(6, 0))
                        .asException();
        };
    }

    private static Optional<String> sizeType(Segment eqd, Findings findings) {
        Optional<String> said = eqd.text(3);
        said.filter(SIZE_TYPE.asMatchPredicate().negate())
                .ifPresent(other ->
                        findings.notice("SIZE_TYPE_LEFT_OUT", Notice.shown(other) + " is no ISO 6346 size and type."));
        return said.filter(SIZE_TYPE.asMatchPredicate());
    }

    private static List<String> seals(Segments own, Findings findings) {
        Set<String> kept = new LinkedHashSet<>();
        for (Segment sel : own.all("SEL").filter(sel -> sel.text(1).isPresent()).toList()) {
            String seal = sel.text(1).orElse("");
            findings.use(sel);
            if (!SEAL.test(seal)) {
                findings.notice(
                        "SEAL_LEFT_OUT",
                        "The seal number " + Notice.shown(seal) + " of SEL (segment "
                                + sel.position().segment()
                                + ") is not recorded: it must have 1 to 15 capital letters, digits or dashes.");
            } else if (kept.size() < MOST_SEALS) {
                kept.add(seal);
            } else if (!kept.contains(seal)) {
                findings.notice(
                        "SEAL_LEFT_OUT",
                        "The seal number " + Notice.shown(seal) + " is not recorded: an event has at most " + MOST_SEALS
                                + ".");
            }
        }
        return List.copyOf(kept);
    }
}
