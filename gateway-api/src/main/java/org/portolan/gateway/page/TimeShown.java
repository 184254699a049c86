package org.portolan.gateway.page;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.portolan.records.text.TimeText;

/** A time as people on the spot saw it, its offset, and the same in UTC. */
record TimeShown(String iso, String local, String offset, String utc) {

    static TimeShown of(OffsetDateTime time, Locale locale) {
        var style = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale);
        var utc = time.withOffsetSameInstant(ZoneOffset.UTC);
        var sameDay = utc.toLocalDate().equals(time.toLocalDate());
        return new TimeShown(
                TimeText.write(time),
                style.format(time),
                time.getOffset().equals(ZoneOffset.UTC) ? "UTC" : "UTC" + time.getOffset(),
                sameDay ? DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).format(utc) : style.format(utc));
    }
}
