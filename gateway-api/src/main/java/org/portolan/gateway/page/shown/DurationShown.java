package org.portolan.gateway.page.shown;

import java.time.Duration;

/**
 * A time span in its two largest units.
 *
 * @param key of the message that names the units
 */
public record DurationShown(String iso, String key, long first, long second) {

    static DurationShown of(Duration span) {
        var length = span.abs();
        if (length.toDays() > 0) {
            return new DurationShown(length.toString(), "duration.days", length.toDays(), length.toHoursPart());
        }
        return new DurationShown(length.toString(), "duration.hours", length.toHours(), length.toMinutesPart());
    }
}
