package org.portolan.records.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;

/**
 * Times with a mandatory offset, and days.
 *
 * <p>Read are all forms of RFC 3339 and of ISO 8601's offset: any number of digits of a second, of which milliseconds are
 * kept; {@code Z}, {@code +08:00}, {@code +0800} and {@code +08}; {@code -00:00} is {@code Z}.
 *
 * <p>Normal form: seconds always, a fraction of three digits only when it is not zero, {@code Z} for the offset zero and
 * {@code +hh:mm} else. The offset itself is kept: it says which local time the writer saw.
 */
public final class TimeText {
    private static final Pattern TIME = Pattern.compile("(?<day>\\d{4}-\\d\\d-\\d\\d)[Tt]"
            + "(?<clock>([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d)(?<fraction>\\.\\d{1,30})?"
            + "(?<offset>[Zz]|[+-]\\d\\d(:?[0-5]\\d)?)?");
    private static final int FINEST = ".123456789".length();
    private static final Pattern DAY = Pattern.compile("20\\d\\d-\\d\\d-\\d\\d");
    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX", Locale.ROOT);
    private static final DateTimeFormatter MILLISECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSXXX", Locale.ROOT);
    private static final int MILLISECOND = 1_000_000;
    private static final int HOUR = 3_600;

    private TimeText() {}

    /** Reads a time such as {@code 2026-11-20T08:15:00+08:00}. */
    public static OffsetDateTime read(String text) {
        return require("", readExactly(text).truncatedTo(ChronoUnit.MILLIS));
    }

    /** Reads a time of any century with all digits of its second that a clock of this machine can tell. */
    public static OffsetDateTime readExactly(String text) {
        Matcher form = TIME.matcher(text);
        if (!form.matches()) {
            throw wrong(TimeFault.of(text));
        }
        String offset = form.group("offset");
        if (offset == null) {
            throw wrong("must end with its offset, such as Z or +08:00");
        }
        String fraction = Optional.ofNullable(form.group("fraction")).orElse("");
        try {
            return OffsetDateTime.of(
                    LocalDate.parse(form.group("day")),
                    LocalTime.parse(form.group("clock") + fraction.substring(0, Math.min(FINEST, fraction.length()))),
                    ZoneOffset.of(offset.toUpperCase(Locale.ROOT)));
        } catch (DateTimeException noSuchTime) {
            throw wrong("names a day or an offset that does not exist");
        }
    }

    private static InvalidValue wrong(String sentence) {
        return new InvalidValue(Reason.of(ReasonCode.TIME, sentence));
    }

    /** Reads a day such as {@code 2026-11-20}. */
    public static LocalDate readDay(String text) {
        if (!DAY.matcher(text).matches()) {
            throw new InvalidValue(Reason.of(ReasonCode.DATE, "must be a day of this century, such as 2026-11-20"));
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException noSuchDay) {
            throw new InvalidValue(Reason.of(ReasonCode.DATE, "names a day that does not exist"));
        }
    }

    /** Writes the normal form. */
    public static String write(OffsetDateTime time) {
        return (time.getNano() == 0 ? SECONDS : MILLISECONDS).format(time);
    }

    /** The instant in UTC at a fixed width, so that texts sort as times do: {@code 2026-11-20T00:15:00.000Z}. */
    public static String sortable(OffsetDateTime time) {
        return MILLISECONDS.format(time.withOffsetSameInstant(ZoneOffset.UTC));
    }

    /** The time itself when it can be written and read back. */
    public static OffsetDateTime require(String field, OffsetDateTime time) {
        int offset = time.getOffset().getTotalSeconds();
        if (time.getYear() < 2000 || time.getYear() > 2099) {
            throw wrong("must be a time of this century").under(field);
        }
        if (time.getNano() % MILLISECOND != 0) {
            throw wrong("must be a time of at most milliseconds").under(field);
        }
        if (offset % 60 != 0 || offset < -12 * HOUR || offset > 14 * HOUR) {
            throw wrong("must have an offset of whole minutes from -12:00 to +14:00")
                    .under(field);
        }
        return time;
    }

    /** The day itself when it can be written and read back. */
    public static LocalDate requireDay(String field, LocalDate day) {
        if (day.getYear() >= 2000 && day.getYear() <= 2099) {
            return day;
        }
        throw new InvalidValue(Reason.at(field, ReasonCode.DATE, "must be a day of this century"));
    }
}
