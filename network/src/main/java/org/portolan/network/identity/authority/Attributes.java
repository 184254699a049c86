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
    private static final Pattern ROLE = valueOf("role");
    private static final Pattern ENROLMENT_ID = valueOf("hf.EnrollmentID");
    private static final Pattern TYPE = valueOf("hf.Type");

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

    /** The attributes in a certificate, if it has them all. */
    public static Optional<Attributes> of(X509Certificate certificate) {
        byte[] extension = certificate.getExtensionValue(EXTENSION.getId());
        if (extension == null) {
            return Optional.empty();
        }
        String json = new String(ASN1OctetString.getInstance(extension).getOctets(), StandardCharsets.UTF_8);
        Matcher role = ROLE.matcher(json);
        Matcher id = ENROLMENT_ID.matcher(json);
        Matcher type = TYPE.matcher(json);
        return role.find() && id.find() && type.find()
                ? Optional.of(new Attributes(id.group(1), type.group(1), role.group(1)))
                : Optional.empty();
    }

    private static Pattern valueOf(String attribute) {
        return Pattern.compile("\"" + Pattern.quote(attribute) + "\"\\s*:\\s*\"([A-Za-z0-9._-]+)\"");
    }
}
