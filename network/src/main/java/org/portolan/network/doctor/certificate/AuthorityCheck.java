package org.portolan.network.doctor.certificate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.portolan.network.doctor.finding.Check;
import org.portolan.network.doctor.finding.Finding;
import org.portolan.network.doctor.site.SiteNode;
import org.portolan.network.identity.IssuedIdentity;
import org.portolan.network.identity.IssuedIdentity.Kind;
import org.portolan.network.identity.authority.Certificates;

/** Whether certificates were issued by the authorities that their organisation names to others. */
public final class AuthorityCheck implements Check {

    private static final String CHECK = "authority";

    private final List<IssuedIdentity> identities;
    private final List<SiteNode> nodes;

    public AuthorityCheck(List<IssuedIdentity> identities, List<SiteNode> nodes) {
        this.identities = List.copyOf(identities);
        this.nodes = List.copyOf(nodes);
    }

    @Override
    public List<Finding> findings() throws IOException {
        Map<String, X509Certificate> authorities = new HashMap<>();
        for (IssuedIdentity identity : identities) {
            if (identity.kind() == Kind.CA || identity.kind() == Kind.TLS_CA) {
                authorities.put(key(identity), identity.certificate());
            }
        }
        List<Finding> findings = new ArrayList<>();
        int sound = 0;
        for (IssuedIdentity identity : identities) {
            X509Certificate authority = authorities.get(key(identity));
            if (authority == null || isIssuedBy(identity.certificate(), authority)) {
                sound++;
            } else {
                findings.add(mismatch(identity));
            }
        }
        findings.addAll(otherTrust(authorities));
        if (sound > 0) {
            findings.add(Finding.ok(
                    "identities", CHECK, "%d certificates are of their organisation's authorities".formatted(sound)));
        }
        return findings;
    }

    /** A node that trusts another TLS authority than its organisation has refuses the organisation's own clients. */
    private List<Finding> otherTrust(Map<String, X509Certificate> authorities) throws IOException {
        List<Finding> findings = new ArrayList<>();
        for (SiteNode node : nodes) {
            Path trusted = node.tls().resolve("ca.crt");
            X509Certificate authority = authorities.get(node.organisation() + " tls");
            if (authority != null && Files.exists(trusted) && !Objects.equals(Certificates.read(trusted), authority)) {
                findings.add(Finding.fault(
                        node.name(),
                        CHECK,
                        "%s is not the TLS authority of %s".formatted(trusted, node.organisation()),
                        "Copy the organisation's msp/tlscacerts/tlsca-cert.pem there and restart the node."));
            }
        }
        return findings;
    }

    private static Finding mismatch(IssuedIdentity identity) {
        return Finding.fault(
                Holders.of(identity),
                CHECK,
                "%s certificate was not issued by the authority of %s"
                        .formatted(Holders.word(identity.kind()), identity.organisation()),
                "Put the right authority or certificate in place; other organisations refuse this one.");
    }

    private static String key(IssuedIdentity identity) {
        return identity.organisation() + (Holders.isTls(identity.kind()) ? " tls" : "");
    }

    private static boolean isIssuedBy(X509Certificate certificate, X509Certificate authority) {
        try {
            certificate.verify(authority.getPublicKey());
            return true;
        } catch (GeneralSecurityException _) {
            return false;
        }
    }
}
