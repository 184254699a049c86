package org.portolan.records.container.observation;

import java.math.BigDecimal;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;

/** A point on the earth in decimal degrees, north and east positive, with at most six decimals (ISO 6709). */
public record GeoPosition(String latitude, String longitude) {
    public GeoPosition {
        check("latitude", latitude, 90);
        check("longitude", longitude, 180);
    }

    private static void check(String field, String degrees, int most) {
        DecimalText.require(field, degrees);
        if (new BigDecimal(degrees).abs().compareTo(BigDecimal.valueOf(most)) > 0) {
            throw new InvalidValue(Reason.at(field, "RANGE", "must lie between -" + most + " and " + most));
        }
    }
}
