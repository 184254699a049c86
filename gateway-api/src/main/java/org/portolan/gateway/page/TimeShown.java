package org.portolan.gateway.page;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.portolan.records.text.TimeText;

/** A time as people on the spot saw it, its offset, and the same in UTC. */
record TimeShown(String iso, String local, String offset, String utc) {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    static TimeShown of(OffsetDateTime time, Locale locale) {
        var style = DateTimeFormatter.ofPattern(
                locale.getLanguage().equals("zh") ? "uuuu年M月d日 HH:mm" : "d MMM uuuu, HH:mm", locale);
        var utc = time.withOffsetSameInstant(ZoneOffset.UTC);
        var sameDay = utc.toLocalDate().equals(time.toLocalDate());
        return new TimeShown(
                TimeText.write(time),
                style.format(time),
                time.getOffset().equals(ZoneOffset.UTC) ? "UTC" : "UTC" + time.getOffset(),
                sameDay ? CLOCK.format(utc) : style.format(utc));
    }
}
