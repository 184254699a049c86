package org.portolan.gateway.edi.part;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.portolan.gateway.edi.syntax.Segment;
import org.portolan.records.container.Cargo;
import org.portolan.records.container.DangerousGoods;
import org.portolan.records.container.observation.Reading;
import org.portolan.records.container.observation.TemperatureUnit;
import org.portolan.records.reason.InvalidValue;

/** What the goods demand: dangerous goods of DGS, temperature of TMP; weights of MEA in words. */
public final class CargoPart {

    private static final int MOST_WEIGHTS = 4;

    private CargoPart() {}

    /** Dangerous and cold; what the message does not say stays unknown. */
    public static Cargo read(Segments own, Findings findings) {
        List<Segment> dangers = own.all("DGS").toList();
        dangers.forEach(dgs -> tellOtherClass(dgs, findings));
        Optional<Segment> first = dangers.stream().filter(CargoPart::isNamed).findFirst();
        first.ifPresent(segment -> {
            findings.origin("unNumber", segment, 3, 1);
            findings.origin("imdgClass", segment, 2, 1);
            findings.origin("dangerousFlag", segment, 0, 0);
        });
        Optional<DangerousGoods> goods = first.flatMap(dgs -> goods(dgs, "", findings));
        List<DangerousGoods> further = further(dangers, first, findings);
        return new Cargo(
                dangers.stream().findFirst().map(segment -> true),
                goods.flatMap(DangerousGoods::unNumber),
                goods.flatMap(DangerousGoods::imdgClass),
                own.first("TMP").map(segment -> true),
                goods.isPresent() ? further : List.of());
    }

    private static List<DangerousGoods> further(List<Segment> dangers, Optional<Segment> first, Findings findings) {
        Set<DangerousGoods> further = new LinkedHashSet<>();
        for (Segment dgs : dangers) {
            if (!isNamed(dgs) || first.filter(earlier -> isLike(earlier, dgs)).isPresent()) {
                findings.use(dgs);
                continue;
            }
            findings.origin("furtherDangerousGoods", dgs, 0, 0);
            Optional<DangerousGoods> goods = goods(dgs, "furtherDangerousGoods", findings);
            if (further.size() < Cargo.MOST_FURTHER) {
                goods.ifPresent(further::add);
            } else if (goods.filter(further::contains).isEmpty()) {
                findings.notice(
                        "DANGEROUS_GOODS_LEFT_OUT",
                        "There are more than " + (Cargo.MOST_FURTHER + 1)
                                + " dangerous goods; the first are recorded.");
            }
        }
        return List.copyOf(further);
    }

    /** The goods of one DGS, if the number and the class are what they should be, each by itself. */
    private static Optional<DangerousGoods> goods(Segment dgs, String field, Findings findings) {
        Optional<String> number = findings.fit(dgs.text(3), said -> goods(said, Optional.empty(), field));
        Optional<String> imdg = findings.fit(imdgClass(dgs), said -> goods(Optional.empty(), said, field));
        return number.equals(dgs.text(3)) && imdg.equals(imdgClass(dgs))
                ? Optional.of(goods(number, imdg, field))
                : Optional.empty();
    }

    /** The class by the IMDG code; by the rules for roads or rails it may be another. */
    private static Optional<String> imdgClass(Segment dgs) {
        return dgs.text(1).isEmpty() || dgs.isQualifiedBy("IMD") ? dgs.text(2) : Optional.empty();
    }

    private static void tellOtherClass(Segment dgs, Findings findings) {
        if (!imdgClass(dgs).equals(dgs.text(2))) {
            findings.use(dgs);
            findings.notice(
                    "HAZARD_CLASS_LEFT_OUT",
                    "The class of " + dgs.name() + " is not one of the IMDG code, and is not recorded as such.");
        }
    }

    private static DangerousGoods goods(Optional<String> number, Optional<String> imdg, String field) {
        try {
            return new DangerousGoods(number, imdg);
        } catch (InvalidValue invalid) {
            throw invalid.under(field);
        }
    }

    private static boolean isLike(Segment one, Segment other) {
        return imdgClass(one).equals(imdgClass(other)) && one.text(3).equals(other.text(3));
    }

    private static boolean isNamed(Segment dgs) {
        return imdgClass(dgs).isPresent() || dgs.text(3).isPresent();
    }

    /** The temperature that the machine is set to. */
    public static Optional<Reading> setpoint(Segments own, Findings findings) {
        Optional<Segment> tmp = own.first("TMP");
        tmp.ifPresent(findings::use);
        return tmp.flatMap(segment -> {
            try {
                findings.origin("reading", segment, 2, 0);
                Reading reading = reading(segment);
                if (segment.text(2, 2).isEmpty()) {
                    findings.notice(
                            "TEMPERATURE_UNIT",
                            "The temperature of " + segment.name() + " is taken as degrees Celsius.");
                }
                return Optional.of(reading);
            } catch (NumberFormatException | InvalidValue noNumber) {
                findings.notice(
                        "TEMPERATURE_LEFT_OUT",
                        "The temperature of " + segment.name()
                                + " is no number in CEL or FAH; the container is taken as a reefer.");
                return Optional.empty();
            }
        });
    }

    private static Reading reading(Segment tmp) {
        TemperatureUnit unit = switch (tmp.text(2, 2).orElse("CEL")) {
            case "CEL" -> TemperatureUnit.CEL;
            case "FAH" -> TemperatureUnit.FAH;
            default -> throw new NumberFormatException("The unit is not known");
        };
        String value = tmp.text(2, 1).orElse("").replace(',', '.');
        if (value.length() > 20) {
            throw new NumberFormatException("The value is too long");
        }
        return new Reading(
                Optional.empty(),
                Optional.of(unit),
                Optional.of(new BigDecimal(value).stripTrailingZeros().toPlainString()),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The weights that MEA gives, in words; of those that are not told the segments stay unused. */
    public static Optional<String> weights(Segments own, Findings findings) {
        List<String> weights = new ArrayList<>();
        for (Segment mea : own.all("MEA").toList()) {
            Optional<String> words = weight(mea);
            if (words.isPresent() && (weights.contains(words.get()) || weights.size() < MOST_WEIGHTS)) {
                findings.use(mea);
                if (!weights.contains(words.get())) {
                    weights.add(words.get());
                }
            }
        }
        return weights.isEmpty() ? Optional.empty() : Optional.of("Weight " + String.join(", ", weights));
    }

    private static Optional<String> weight(Segment mea) {
        String value = mea.text(3, 2).orElse("");
        if (mea.text(3, 1).isEmpty() || !value.matches("[0-9.,]{1,12}")) {
            return Optional.empty();
        }
        String words = mea.text(2).or(() -> mea.text(1)).orElse("") + " " + value + " "
                + mea.text(3, 1).orElse("");
        return words.matches("[ -~]{1,40}") ? Optional.of(words.strip()) : Optional.empty();
    }
}
