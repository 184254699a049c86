package org.portolan.records.origin.preference;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.portolan.records.digest.Digest;
import org.portolan.records.digest.Salt;
import org.portolan.records.member.MspId;
import org.portolan.records.shape.TextForm;

/**
 * The name of an administration's account on a certificate. It follows from the salt of the certificate's confidential
 * part, so that whoever holds that part finds the account, and nobody else learns which certificate it is about.
 */
public record AccountId(Digest digest) implements Comparable<AccountId> {
    /** As it stands in JSON. */
    public static final TextForm<AccountId> TEXT =
            TextForm.of(AccountId::of).patterned(Pattern.compile("[0-9a-f]{64}"));

    /** The name of the account that this administration keeps on the certificate of this salt. */
    public static AccountId of(Salt certificate, MspId administration) {
        return new AccountId(
                certificate.digest(("preference " + administration.id()).getBytes(StandardCharsets.US_ASCII)));
    }

    /** Reads 64 lower-case hexadecimal digits. */
    public static AccountId of(String hex) {
        return new AccountId(new Digest(hex));
    }

    @Override
    public int compareTo(AccountId other) {
        return digest.hex().compareTo(other.digest.hex());
    }

    @Override
    public String toString() {
        return digest.hex();
    }
}
