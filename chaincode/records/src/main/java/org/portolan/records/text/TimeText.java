package org.portolan.records.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;

/**
 * Times with a mandatory offset and at most milliseconds, and days.
 *
 * <p>Normal form: seconds always, a fraction of three digits only when it is not zero, {@code Z} for the offset zero and
 * {@code +hh:mm} else. The offset itself is kept: it says which local time the writer saw.
 */
public final class TimeText {
    private static final Pattern TIME = Pattern.compile(
            "20\\d\\d-\\d\\d-\\d\\dT([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(\\.\\d{1,3})?(Z|[+-]\\d\\d:\\d\\d)");
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
        if (text.endsWith("-00:00") || !TIME.matcher(text).matches()) {
            throw new InvalidValue(Reason.of(
                    "TIME", "must be a time of this century with its offset, such as 2026-11-20T08:15:00+08:00"));
        }
        try {
            return require("", OffsetDateTime.parse(text));
        } catch (DateTimeException noSuchTime) {
            throw new InvalidValue(Reason.of("TIME", "names a day or an offset that does not exist"));
        }
    }

    /** Reads a day such as {@code 2026-11-20}. */
    public static LocalDate readDay(String text) {
        if (!DAY.matcher(text).matches()) {
            throw new InvalidValue(Reason.of("DATE", "must be a day of this century, such as 2026-11-20"));
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException noSuchDay) {
            throw new InvalidValue(Reason.of("DATE", "names a day that does not exist"));
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
        boolean writable = time.getYear() >= 2000
                && time.getYear() <= 2099
                && time.getNano() % MILLISECOND == 0
                && offset % 60 == 0
                && offset >= -12 * HOUR
                && offset <= 14 * HOUR;
        if (writable) {
            return time;
        }
        throw new InvalidValue(
                Reason.at(field, "TIME", "must be a time of this century, at most milliseconds, with a usual offset"));
    }

    /** The day itself when it can be written and read back. */
    public static LocalDate requireDay(String field, LocalDate day) {
        if (day.getYear() >= 2000 && day.getYear() <= 2099) {
            return day;
        }
        throw new InvalidValue(Reason.at(field, "DATE", "must be a day of this century"));
    }
}
