package org.portolan.records.origin;

import java.util.regex.Pattern;
import org.portolan.records.shape.TextForm;
import org.portolan.records.text.Identifier;

/** The number of a certificate as it stands on the certificate, such as {@code VN-CN 22/02/12345}; unique for its issuer. */
public record CertificateNumber(String number) implements Comparable<CertificateNumber> {
    private static final Pattern FORM = Pattern.compile("(?!.*(\\.\\.|//))[A-Za-z0-9]( ?[A-Za-z0-9./_()#:+,-]){0,34}");

    /** As it stands in JSON. */
    public static final TextForm<CertificateNumber> TEXT =
            TextForm.of(CertificateNumber::new).patterned(FORM).like("CN26-000123");

    private static final int LONGEST = 35;

    public CertificateNumber {
        Identifier.require("", number, LONGEST);
        Identifier.require(
                "", number, FORM, "must be letters, digits and . / - _ ( ) # : + , with single blanks between them");
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
