package org.portolan.network.msp;

import com.google.protobuf.ByteString;
import java.nio.file.Path;
import java.security.cert.CRLException;
import java.security.cert.CertificateException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.hyperledger.fabric.protos.msp.FabricMSPConfig;

/** One organisation's membership definition: its CAs, its node OUs, its revocations. */
public final class Msp {
    private final FabricMSPConfig config;
    private final CertificateChains chains;
    private final Revocations revocations;
    private final NodeOuRules nodeOus;

    private Msp(FabricMSPConfig config) throws CertificateException, CRLException {
        this.config = config;
        this.chains = new CertificateChains(
                certificates(config.getRootCertsList()), certificates(config.getIntermediateCertsList()));
        List<X509CRL> lists = new ArrayList<>();
        for (ByteString list : config.getRevocationListList()) {
            lists.add(Pem.revocations(list.toByteArray()));
        }
        this.revocations = new Revocations(lists);
        this.nodeOus = new NodeOuRules(config.getFabricNodeOus(), certificates(config.getAdminsList()));
    }

    /** Reads cacerts, intermediatecerts, tlscacerts, tlsintermediatecerts, crls and config.yaml of an MSP folder. */
    public static Msp load(Path mspFolder, String mspId) {
        try {
            return new Msp(new MspFolder(mspFolder).read(mspId));
        } catch (CertificateException | CRLException e) {
            throw new IllegalArgumentException("MSP folder " + mspFolder + " holds what is no certificate or CRL", e);
        }
    }

    /** Takes a definition as a channel configuration carries it. */
    public static Msp of(FabricMSPConfig config) {
        try {
            return new Msp(config);
        } catch (CertificateException | CRLException e) {
            throw new IllegalArgumentException(
                    "definition of " + config.getName() + " holds what is no certificate", e);
        }
    }

    public String mspId() {
        return config.getName();
    }

    /** The definition as the channel configuration carries it. */
    public FabricMSPConfig config() {
        return config;
    }

    VerifiedMember verify(X509Certificate certificate, ByteString serialized) throws RefusedIdentity {
        if (certificate.getBasicConstraints() >= 0) {
            throw new RefusedIdentity("a CA certificate of " + mspId() + " is used as an identity");
        }
        List<X509Certificate> chain = chains.of(certificate);
        revocations.check(chain);
        Member member = new Member(
                mspId(),
                certificate,
                nodeOus.of(certificate, chain),
                serialized,
                EcdsaSignatures.prepared(certificate.getPublicKey()));
        return VerifiedMember.of(member, chain);
    }

    private static List<X509Certificate> certificates(List<ByteString> pems) throws CertificateException {
        List<X509Certificate> certificates = new ArrayList<>();
        for (ByteString pem : pems) {
            certificates.add(Pem.certificate(pem.toByteArray()));
        }
        return certificates;
    }
}
