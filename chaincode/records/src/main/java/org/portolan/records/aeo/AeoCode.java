package org.portolan.records.aeo;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.portolan.records.digest.Digest;
import org.portolan.records.digest.Salt;
import org.portolan.records.place.CountryCode;
import org.portolan.records.shape.TextForm;
import org.portolan.records.text.Identifier;

/** An authorised operator by its administration's code: {@code AEO}, the country, and what the country numbers by. */
public record AeoCode(String code) {
    private static final Pattern FORM = Pattern.compile("AEO[A-Z]{2}[A-Z0-9]{1,20}");

    /** As it stands in JSON. */
    public static final TextForm<AeoCode> TEXT = TextForm.of(AeoCode::new)
            .described("AEO, the country, and what the country numbers its operators by.")
            .patterned(FORM)
            .like("AEOCN1234567890");

    public AeoCode {
        Identifier.require("", code, FORM, "must be an AEO code, such as AEOCN1234567890");
        new CountryCode(code.substring(3, 5));
    }

    /** The country whose customs gave it. */
    public CountryCode country() {
        return new CountryCode(code.substring(3, 5));
    }

    /** The name of the operator's record on the shared ledger: nobody without the salt can guess codes by it. */
    public Digest recordId(Salt salt) {
        return salt.digest(code.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public String toString() {
        return code;
    }
}
