package org.portolan.network.embedded.endorsement;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Optional;
import org.hyperledger.fabric.protos.msp.SerializedIdentity;

/** Reads when an identity expires, before anybody has looked whether it is one that the channel knows. */
final class CertificateDates {
    private CertificateDates() {}

    /** Empty where the identity holds no certificate that can be read; later checks say so. */
    static Optional<Instant> expiryOf(ByteString serializedIdentity) {
        try {
            ByteString pem = SerializedIdentity.parseFrom(serializedIdentity).getIdBytes();
            X509Certificate certificate =
                    (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(pem.newInput());
            return Optional.of(certificate.getNotAfter().toInstant());
        } catch (InvalidProtocolBufferException | CertificateException _) {
            return Optional.empty();
        }
    }
}
