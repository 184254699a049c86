package org.portolan.contracts.caller;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.io.InputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Optional;
import org.hyperledger.fabric.protos.msp.SerializedIdentity;
import org.portolan.records.member.MspId;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;

/** Reads a {@link Caller} from the creator field of a transaction. */
final class CallerCertificate {
    private CallerCertificate() {}

    static Caller read(byte[] creator) {
        try {
            SerializedIdentity identity = SerializedIdentity.parseFrom(creator);
            return new Caller(new MspId(identity.getMspid()), RoleAttribute.of(certificate(identity.getIdBytes())));
        } catch (InvalidProtocolBufferException | CertificateException e) {
            throw Reason.of(ReasonCode.CALLER, "The caller's identity is not an X.509 certificate of a member.")
                    .asException();
        }
    }

    private static X509Certificate certificate(ByteString pem) throws CertificateException {
        InputStream text = pem.newInput();
        return Optional.ofNullable((X509Certificate)
                        CertificateFactory.getInstance("X.509").generateCertificate(text))
                .orElseThrow(() -> new CertificateException("The creator holds no certificate"));
    }
}
