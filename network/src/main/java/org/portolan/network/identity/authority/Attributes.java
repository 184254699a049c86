package org.portolan.network.identity.authority;

import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;

/** The attributes that Fabric CA puts into a certificate as JSON, and that contracts decide by. */
public record Attributes(String enrolmentId, String type, String role) {

    static final ASN1ObjectIdentifier EXTENSION = new ASN1ObjectIdentifier("1.2.3.4.5.6.7.8.1");

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._-]+");
    private static final Pattern ROLE = Pattern.compile("\"role\"\\s*:\\s*\"([A-Za-z0-9._-]+)\"");

    public Attributes {
        for (String value : new String[] {enrolmentId, type, role}) {
            if (!PLAIN.matcher(value).matches()) {
                throw new IllegalArgumentException("attribute '%s' is not a plain word".formatted(value));
            }
        }
    }

    /** The extension's value: the JSON itself, as Fabric CA writes it, without a DER type around it. */
    byte[] encoded() {
        return "{\"attrs\":{\"hf.EnrollmentID\":\"%s\",\"hf.Type\":\"%s\",\"role\":\"%s\"}}"
                .formatted(enrolmentId, type, role)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The role in a certificate, if it has one. */
    public static Optional<String> roleOf(X509Certificate certificate) {
        byte[] extension = certificate.getExtensionValue(EXTENSION.getId());
        if (extension == null) {
            return Optional.empty();
        }
        byte[] json = ASN1OctetString.getInstance(extension).getOctets();
        Matcher role = ROLE.matcher(new String(json, StandardCharsets.UTF_8));
        return role.find() ? Optional.of(role.group(1)) : Optional.empty();
    }
}
