package org.portolan.records.container.observation;

import java.math.BigDecimal;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;

/** A point on the earth in decimal degrees, north and east positive, with at most six decimals (ISO 6709). */
public record GeoPosition(String latitude, String longitude) {
    public GeoPosition {
        latitude(latitude);
        longitude(longitude);
    }

    /** The degrees to the north, where they can be some. */
    public static String latitude(String degrees) {
        return require("latitude", degrees, 90);
    }

    /** The degrees to the east, where they can be some. */
    public static String longitude(String degrees) {
        return require("longitude", degrees, 180);
    }

    private static String require(String field, String degrees, int most) {
        DecimalText.require(field, degrees);
        if (new BigDecimal(degrees).abs().compareTo(BigDecimal.valueOf(most)) > 0) {
            throw new InvalidValue(Reason.at(field, ReasonCode.RANGE, "must lie between -" + most + " and " + most));
        }
        return degrees;
    }
}
