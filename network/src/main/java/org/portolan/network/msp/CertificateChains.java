package org.portolan.network.msp;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.Certificate;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.PKIXCertPathBuilderResult;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the chain from a certificate over the intermediate CAs to a root CA of one MSP. */
final class CertificateChains {
    private final Set<TrustAnchor> anchors;
    private final List<X509Certificate> intermediates;

    CertificateChains(List<X509Certificate> roots, List<X509Certificate> intermediates) {
        this.anchors = roots.stream().map(root -> new TrustAnchor(root, null)).collect(Collectors.toSet());
        this.intermediates = List.copyOf(intermediates);
    }

    /** From the certificate to its root, both included. */
    List<X509Certificate> of(X509Certificate certificate) throws RefusedIdentity {
        X509CertSelector target = new X509CertSelector();
        target.setCertificate(certificate);
        try {
            PKIXBuilderParameters parameters = new PKIXBuilderParameters(anchors, target);
            parameters.setRevocationEnabled(false);
            // As Fabric does: the chain is judged at the certificate's first second, so that its result never changes.
            parameters.setDate(new Date(certificate.getNotBefore().getTime() + 1000));
            parameters.addCertStore(
                    CertStore.getInstance("Collection", new CollectionCertStoreParameters(intermediates)));
            var result = (PKIXCertPathBuilderResult)
                    CertPathBuilder.getInstance("PKIX").build(parameters);
            List<X509Certificate> chain = new ArrayList<>();
            for (Certificate link : result.getCertPath().getCertificates()) {
                chain.add((X509Certificate) link);
            }
            chain.add(result.getTrustAnchor().getTrustedCert());
            return chain;
        } catch (GeneralSecurityException e) {
            throw new RefusedIdentity("certificate does not chain to a CA of its MSP", e);
        }
    }
}
