package org.portolan.gateway.page;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.reason.InvalidValue;

/** A container number as a person typed it: with blanks, dashes or small letters, and perhaps with a slip. */
record NumberEntered(
        String typed,
        Optional<ContainerNumber> number,
        @Nullable String mistake,
        @Nullable String suggestion) {
    private static final Pattern SERIAL = Pattern.compile("[A-Z]{3}[UJZ]\\d{6}");

    static NumberEntered of(String typed) {
        var plain = ContainerNumber.plain(typed);
        try {
            return new NumberEntered(plain, Optional.of(ContainerNumber.typed(plain)), null, null);
        } catch (InvalidValue wrong) {
            var serial = plain.length() > 10 ? plain.substring(0, 10) : plain;
            boolean digitOnly = plain.length() == 11 && SERIAL.matcher(serial).matches();
            return new NumberEntered(
                    typed.strip(),
                    Optional.empty(),
                    digitOnly ? "error.digit" : "error.number",
                    digitOnly ? ContainerNumber.ofSerial(serial).toString() : null);
        }
    }
}
