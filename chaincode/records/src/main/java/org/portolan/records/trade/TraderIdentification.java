package org.portolan.records.trade;

import java.util.regex.Pattern;
import org.portolan.records.place.CountryCode;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;
import org.portolan.records.shape.TextForm;
import org.portolan.records.text.Identifier;

/** A trader by the WCO's Trader Identification Number: its country and up to 15 capital letters or digits. */
public record TraderIdentification(String number) {
    private static final Pattern FORM = Pattern.compile("[A-Z]{2}[A-Z0-9]{1,15}");

    /** As it stands in JSON. */
    public static final TextForm<TraderIdentification> TEXT = TextForm.of(TraderIdentification::new)
            .described("WCO Trader Identification Number")
            .patterned(FORM);

    public TraderIdentification {
        Identifier.require("", number, FORM, "must be a trader number: a country and up to 15 letters or digits");
        try {
            new CountryCode(number.substring(0, 2));
        } catch (InvalidValue noCountry) {
            throw new InvalidValue(Reason.of(ReasonCode.COUNTRY, "must begin with a country by ISO 3166-1 alpha-2"));
        }
    }

    @Override
    public String toString() {
        return number;
    }
}
