package org.portolan.gateway.reading;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.portolan.records.text.TimeText;

/** A time as people on the spot saw it, its offset, and the same in UTC. */
public record TimeShown(String iso, String day, String local, String offset, String utc) {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    /** The time in the words of a language. */
    public static TimeShown of(OffsetDateTime time, Locale locale) {
        boolean chinese = locale.getLanguage().equals("zh");
        var day = DateTimeFormatter.ofPattern(chinese ? "uuuu年M月d日" : "d MMM uuuu", locale);
        var utc = time.withOffsetSameInstant(ZoneOffset.UTC);
        var sameDay = utc.toLocalDate().equals(time.toLocalDate());
        return new TimeShown(
                TimeText.write(time),
                day.format(time),
                day.format(time) + " " + CLOCK.format(time),
                time.getOffset().equals(ZoneOffset.UTC) ? "UTC" : "UTC" + time.getOffset(),
                sameDay ? CLOCK.format(utc) : day.format(utc) + " " + CLOCK.format(utc));
    }
}
