package org.portolan.network.identity.authority;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.bouncycastle.pkcs.PKCSException;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequest;
import org.portolan.network.msp.Pem;

/** A certificate signing request (PKCS#10) for a key that stays where it is, such as in a hardware module. */
public final class SigningRequest {

    private static final int CURVE_BITS = 256;

    private SigningRequest() {}

    /**
     * The public key of the request in a PEM file, after its signature has proved that the requester holds the private
     * key. Whom the certificate names is ours to say: the request's subject and extensions are not used.
     */
    public static PublicKey provenKey(Path file) throws IOException {
        PKCS10CertificationRequest request =
                Pem.read(file, PKCS10CertificationRequest.class, "a certificate signing request");
        try {
            PublicKey key = new JcaPKCS10CertificationRequest(request)
                    .setProvider(Pem.PROVIDER)
                    .getPublicKey();
            if (!(key instanceof ECPublicKey ec) || ec.getParams().getOrder().bitLength() != CURVE_BITS) {
                throw new IOException(file + " asks for a key that is not on the curve P-256");
            }
            if (request.isSignatureValid(new JcaContentVerifierProviderBuilder()
                    .setProvider(Pem.PROVIDER)
                    .build(key))) {
                return key;
            }
        } catch (GeneralSecurityException | OperatorCreationException | PKCSException e) {
            throw new IOException(file + " holds a request that cannot be checked", e);
        }
        throw new IOException(file + " is not signed with the key it asks a certificate for");
    }
}
