package org.portolan.network.identity.authority;

import java.security.cert.X509Certificate;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;

/** Whom a certificate is about. The unit is what Fabric classifies the identity by. */
public record Subject(Optional<String> country, String organisation, Optional<String> unit, String commonName) {

    /** The subject of a certificate. */
    public static Subject of(X509Certificate certificate) {
        X500Name name =
                X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
        return new Subject(
                field(name, BCStyle.C),
                field(name, BCStyle.O).orElse(""),
                field(name, BCStyle.OU),
                field(name, BCStyle.CN).orElse(""));
    }

    X500Name toX500Name() {
        X500NameBuilder name = new X500NameBuilder(BCStyle.INSTANCE);
        country.ifPresent(value -> name.addRDN(BCStyle.C, value));
        name.addRDN(BCStyle.O, organisation);
        unit.ifPresent(value -> name.addRDN(BCStyle.OU, value));
        name.addRDN(BCStyle.CN, commonName);
        return name.build();
    }

    private static Optional<String> field(X500Name name, ASN1ObjectIdentifier type) {
        RDN[] found = name.getRDNs(type);
        return found.length == 0
                ? Optional.empty()
                : Optional.of(IETFUtils.valueToString(found[0].getFirst().getValue()));
    }
}
