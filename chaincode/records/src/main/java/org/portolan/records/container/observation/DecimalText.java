package org.portolan.records.container.observation;

import java.util.Optional;
import java.util.regex.Pattern;
import org.portolan.records.text.Identifier;

/** Measured values as decimal text, because the ledger holds no floating-point number. */
final class DecimalText {
    private static final Pattern FORM = Pattern.compile("-?(0|[1-9]\\d{0,3})(\\.\\d{1,6})?");

    private DecimalText() {}

    static void require(String field, String value) {
        Identifier.require(field, value, FORM, "must be a decimal number as text, such as -18.5");
    }

    static void check(String field, Optional<String> value) {
        value.ifPresent(present -> require(field, present));
    }
}
