package org.portolan.gateway.edi.part;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.portolan.gateway.edi.syntax.Segment;
import org.portolan.records.container.Cargo;
import org.portolan.records.container.observation.Reading;
import org.portolan.records.container.observation.TemperatureUnit;
import org.portolan.records.reason.InvalidValue;

/** What the goods demand: dangerous goods of DGS, temperature of TMP; weights of MEA in words. */
public final class CargoPart {

    private CargoPart() {}

    /** Dangerous and cold; what the message does not say stays unknown. */
    public static Cargo read(Segments own, Findings findings) {
        Optional<Segment> dgs = own.first("DGS");
        dgs.ifPresent(segment -> {
            findings.origin("unNumber", segment, 3, 1);
            findings.origin("imdgClass", segment, 2, 1);
            findings.origin("dangerousFlag", segment, 0, 0);
        });
        return new Cargo(
                dgs.map(segment -> true),
                dgs.flatMap(segment -> segment.text(3)),
                dgs.flatMap(segment -> segment.text(2)),
                own.first("TMP").map(segment -> true));
    }

    /** The temperature that the machine is set to. */
    public static Optional<Reading> setpoint(Segments own, Findings findings) {
        return own.first("TMP")
                .flatMap(tmp -> tmp.text(2, 1).flatMap(value -> {
                    try {
                        findings.origin("reading", tmp, 2, 0);
                        return Optional.of(new Reading(
                                Optional.empty(),
                                Optional.of(
                                        "FAH".equals(tmp.text(2, 2).orElse("CEL"))
                                                ? TemperatureUnit.FAH
                                                : TemperatureUnit.CEL),
                                Optional.of(new BigDecimal(value.replace(',', '.'))
                                        .stripTrailingZeros()
                                        .toPlainString()),
                                Optional.empty(),
                                List.of(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()));
                    } catch (NumberFormatException | InvalidValue noNumber) {
                        findings.notice("TEMPERATURE_LEFT_OUT", "The temperature of TMP is no number.");
                        return Optional.empty();
                    }
                }));
    }

    /** The weights that MEA gives, in words. */
    public static Optional<String> weights(Segments own) {
        String weights = own.all("MEA")
                .filter(mea -> mea.text(3, 1).isPresent() && mea.text(3, 2).isPresent())
                .filter(mea -> mea.text(3, 2).orElse("").matches("[0-9.,]{1,12}"))
                .map(mea -> mea.text(2).or(() -> mea.text(1)).orElse("") + " "
                        + mea.text(3, 2).orElse("") + " " + mea.text(3, 1).orElse(""))
                .filter(text -> text.matches("[ -~]{1,40}"))
                .map(String::strip)
                .distinct()
                .limit(4)
                .collect(Collectors.joining(", "));
        return weights.isEmpty() ? Optional.empty() : Optional.of("Weight " + weights);
    }
}
