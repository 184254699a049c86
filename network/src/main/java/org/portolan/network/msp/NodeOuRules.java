package org.portolan.network.msp;

import com.google.protobuf.ByteString;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.hyperledger.fabric.protos.msp.FabricNodeOUs;
import org.hyperledger.fabric.protos.msp.FabricOUIdentifier;

/** Tells by the organisational units of a certificate whether its holder is a client, peer, admin or orderer. */
final class NodeOuRules {
    private final boolean enforced;
    private final Map<NodeOu, FabricOUIdentifier> identifiers = new EnumMap<>(NodeOu.class);
    private final List<X509Certificate> admins;

    NodeOuRules(FabricNodeOUs config, List<X509Certificate> admins) {
        this.enforced = config.getEnable();
        this.admins = List.copyOf(admins);
        put(NodeOu.CLIENT, config.hasClientOuIdentifier(), config.getClientOuIdentifier());
        put(NodeOu.PEER, config.hasPeerOuIdentifier(), config.getPeerOuIdentifier());
        put(NodeOu.ADMIN, config.hasAdminOuIdentifier(), config.getAdminOuIdentifier());
        put(NodeOu.ORDERER, config.hasOrdererOuIdentifier(), config.getOrdererOuIdentifier());
    }

    private void put(NodeOu nodeOu, boolean present, FabricOUIdentifier identifier) {
        if (present) {
            identifiers.put(nodeOu, identifier);
        }
    }

    /** With node OUs enforced a certificate has exactly one of them. */
    Set<NodeOu> of(X509Certificate certificate, List<X509Certificate> chain) throws RefusedIdentity {
        Set<NodeOu> found = EnumSet.noneOf(NodeOu.class);
        if (enforced) {
            found.add(only(certificate, chain));
        }
        if (admins.contains(certificate)) {
            found.add(NodeOu.ADMIN);
        }
        return found;
    }

    private NodeOu only(X509Certificate certificate, List<X509Certificate> chain) throws RefusedIdentity {
        NodeOu only = null;
        for (RDN unit : subject(certificate).getRDNs(BCStyle.OU)) {
            String name = IETFUtils.valueToString(unit.getFirst().getValue());
            for (Map.Entry<NodeOu, FabricOUIdentifier> entry : identifiers.entrySet()) {
                if (entry.getValue().getOrganizationalUnitIdentifier().equals(name)) {
                    if (only != null) {
                        throw new RefusedIdentity("certificate carries more than one node OU");
                    }
                    checkCertifier(entry.getValue(), chain);
                    only = entry.getKey();
                }
            }
        }
        if (only == null) {
            throw new RefusedIdentity("certificate carries no node OU (client, peer, admin or orderer)");
        }
        return only;
    }

    private static void checkCertifier(FabricOUIdentifier identifier, List<X509Certificate> chain)
            throws RefusedIdentity {
        ByteString certifier = identifier.getCertificate();
        try {
            if (!certifier.isEmpty()
                    && !Pem.certificate(certifier.toByteArray()).equals(chain.get(1))) {
                throw new RefusedIdentity("node OU " + identifier.getOrganizationalUnitIdentifier()
                        + " is not certified by the CA that issued the certificate");
            }
        } catch (CertificateException e) {
            throw new RefusedIdentity("node OU configuration names what is no certificate", e);
        }
    }

    private static X500Name subject(X509Certificate certificate) {
        return X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
    }
}
