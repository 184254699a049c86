package org.portolan.records.origin.details;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.portolan.records.shape.Shape;
import org.portolan.records.shape.TextForm;
import org.portolan.records.text.Identifier;

/** A decimal number as written and its unit: UN/ECE Recommendation 20 for a quantity, ISO 4217 for money. */
public record Amount(String value, String unit) {
    private static final Pattern DECIMAL = Pattern.compile("(0|[1-9]\\d{0,14})(\\.\\d{1,6})?");
    private static final Pattern UNIT = Pattern.compile("[A-Z0-9]{2,3}");

    /** As it stands in JSON. */
    public static final Shape<Amount> SHAPE = Shape.<Amount>of(amount -> {
                var value = amount.required("value", TextForm.WORDS, Amount::value);
                var unit = amount.required("unit", TextForm.WORDS, Amount::unit);
                return taken -> new Amount(taken.of(value), taken.of(unit));
            })
            .named(
                    "Amount",
                    "A decimal number as written and its unit: UN/ECE Recommendation 20 for a quantity, ISO 4217 for money.");

    public Amount {
        Identifier.require("value", value, DECIMAL, "must be a decimal number in a text, such as 1250.5");
        Identifier.require("unit", unit, UNIT, "must be a unit such as KGM or a currency such as CNY");
    }

    /** So much of a unit, written without zeros at its end. */
    public static Amount of(BigDecimal value, String unit) {
        return new Amount(value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString(), unit);
    }

    /** The number exactly as written. */
    public BigDecimal number() {
        return new BigDecimal(value);
    }

    @Override
    public String toString() {
        return value + " " + unit;
    }
}
