package org.portolan.records.place;

import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;

/**
 * A point on the earth to the minute of arc, as the UN/LOCODE list has it: whole numbers, north and east positive.
 *
 * @param latitudeMinutes from -5400 at the south pole to 5400 at the north pole
 * @param longitudeMinutes from -10800 to 10800
 */
public record Coordinates(int latitudeMinutes, int longitudeMinutes) {
    private static final int QUARTER_CIRCLE = 90 * 60;

    public Coordinates {
        if (Math.abs(latitudeMinutes) > QUARTER_CIRCLE || Math.abs(longitudeMinutes) > 2 * QUARTER_CIRCLE) {
            throw new InvalidValue(
                    Reason.of(ReasonCode.COORDINATES, "must be a latitude and a longitude in minutes of arc"));
        }
    }
}
