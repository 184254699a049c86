package org.portolan.records.origin;

import java.util.regex.Pattern;
import org.portolan.records.text.Identifier;

/** The number of a certificate, unique for its issuer; fit to stand in an address. */
public record CertificateNumber(String number) implements Comparable<CertificateNumber> {
    private static final Pattern FORM = Pattern.compile("[A-Z0-9][A-Z0-9.-]{0,34}");

    public CertificateNumber {
        Identifier.require("", number, FORM, "must have up to 35 capital letters, digits, dots or dashes");
    }

    @Override
    public int compareTo(CertificateNumber other) {
        return number.compareTo(other.number);
    }

    @Override
    public String toString() {
        return number;
    }
}
