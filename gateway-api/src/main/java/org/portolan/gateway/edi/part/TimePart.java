package org.portolan.gateway.edi.part;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.portolan.gateway.edi.syntax.EdiRefused;
import org.portolan.gateway.edi.syntax.Refusal;
import org.portolan.gateway.edi.syntax.Segment;
import org.portolan.records.place.UnLocode;
import org.portolan.records.reason.ReasonCode;

/**
 * Times of DTM. One without a zone is the local time of the place of the event, by {@link PlaceZones}; which zone that was
 * is told to the sender. Where the place itself is at fault, only the form of a time is judged.
 */
public final class TimePart {

    private static final Set<String> UTC = Set.of("UTC", "GMT", "Z");
    private static final Pattern OFFSET = Pattern.compile("[+-](0\\d|1[0-4])(00|30|45)?");

    private final PlaceZones zones;
    private final Optional<UnLocode> place;
    private final Findings findings;

    /** Reads times of events at a place. */
    public TimePart(PlaceZones zones, Optional<UnLocode> place, Findings findings) {
        this.zones = zones;
        this.place = place;
        this.findings = findings;
    }

    /** The time of a DTM, with its offset. */
    public OffsetDateTime read(Segment dtm) throws EdiRefused {
        String value = dtm.text(1, 2).orElse("");
        return switch (dtm.text(1, 3).orElse("")) {
            case "201" -> local(dtm, value, "uuMMddHHmm");
            case "202" -> local(dtm, value, "uuMMddHHmmss");
            case "203" -> local(dtm, value, "uuuuMMddHHmm");
            case "204" -> local(dtm, value, "uuuuMMddHHmmss");
            case "205" -> offset(dtm, value, "uuuuMMddHHmmxx");
            case "303" -> zoned(dtm, value, "uuuuMMddHHmm", 12);
            case "304" -> zoned(dtm, value, "uuuuMMddHHmmss", 14);
            case "101", "102" -> throw refused(dtm, 3, "An event needs a time of day, not the day alone.");
            default -> throw refused(dtm, 3, "The format must be 201 to 205, 303 or 304.");
        };
    }

    /** The time of the place when its clocks showed that. */
    public OffsetDateTime local(Segment said, LocalDateTime time) throws EdiRefused {
        if (place.isEmpty()) {
            return time.atOffset(ZoneOffset.UTC);
        }
        return local(said, time, place.get());
    }

    private OffsetDateTime local(Segment said, LocalDateTime time, UnLocode at) throws EdiRefused {
        Optional<ZoneId> zone = zones.of(at);
        if (zone.isEmpty()) {
            throw Refusal.of(
                            ReasonCode.TIME_ZONE,
                            "The time has no zone, and none is known for " + at
                                    + "; send one, or have portolan.edi.zones name it.",
                            said.position().at(1, 2))
                    .asException();
        }
        var offsets = zone.get().getRules().getValidOffsets(time);
        if (offsets.isEmpty()) {
            throw Refusal.of(
                            ReasonCode.TIME,
                            "There was no such local time: the clocks were put forward.",
                            said.position())
                    .asException();
        }
        if (offsets.size() > 1) {
            findings.notice(
                    "TIME_AMBIGUOUS",
                    "The clocks were put back then; " + time + " is taken as the earlier of the two.");
        }
        findings.notice("TIME_ZONE", "Times without a zone are local times of " + at + ", " + zone.get() + ".");
        return time.atOffset(offsets.getFirst());
    }

    private OffsetDateTime local(Segment dtm, String value, String pattern) throws EdiRefused {
        return local(dtm, parse(dtm, value, pattern));
    }

    private static OffsetDateTime offset(Segment dtm, String value, String pattern) throws EdiRefused {
        try {
            return OffsetDateTime.parse(value, formatter(pattern));
        } catch (DateTimeException noTime) {
            throw refused(dtm, 2, "The time is not as its format says.");
        }
    }

    private static OffsetDateTime zoned(Segment dtm, String value, String pattern, int digits) throws EdiRefused {
        String zone = value.length() <= digits ? "" : value.substring(digits).strip();
        if (!UTC.contains(zone) && !OFFSET.matcher(zone).matches()) {
            throw refused(
                    dtm,
                    2,
                    "The zone must be UTC or an offset such as +08; abbreviations of others mean different zones to"
                            + " different people.");
        }
        return parse(dtm, value.substring(0, digits), pattern)
                .atOffset(UTC.contains(zone) ? ZoneOffset.UTC : ZoneOffset.of(zone));
    }

    private static LocalDateTime parse(Segment dtm, String value, String pattern) throws EdiRefused {
        try {
            return LocalDateTime.parse(value, formatter(pattern));
        } catch (DateTimeException noTime) {
            throw refused(dtm, 2, "The time is not as its format says.");
        }
    }

    private static DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }

    private static EdiRefused refused(Segment dtm, int component, String sentence) {
        return Refusal.of(ReasonCode.TIME, sentence, dtm.position().at(1, component))
                .asException();
    }
}
