package org.portolan.records.digest;

import java.util.regex.Pattern;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;

/** 32 bytes in 64 lower-case hexadecimal digits, of which every record has several: they are looked at without a pattern. */
final class HexDigits {
    static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    private static final int LENGTH = 64;

    private HexDigits() {}

    static String require(String field, String hex, String form) {
        if (hex.length() != LENGTH || !hex.chars().allMatch(HexDigits::isDigit)) {
            throw new InvalidValue(Reason.at(field, ReasonCode.FORM, form));
        }
        return hex;
    }

    private static boolean isDigit(int character) {
        return character >= '0' && character <= '9' || character >= 'a' && character <= 'f';
    }
}
