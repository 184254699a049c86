package org.portolan.network.embedded.msp;

import com.google.protobuf.ByteString;
import java.nio.file.Path;

/** An identity of our own that signs; the private key never leaves this type, which has no {@code toString}. */
public final class SigningIdentity {
    private SigningIdentity() {}

    /** Reads signcerts and keystore of an MSP folder. */
    public static SigningIdentity load(Path mspFolder, String mspId) {
        return new SigningIdentity();
    }

    public String mspId() {
        throw new UnsupportedOperationException();
    }

    /** The identity as it travels in headers and endorsements. */
    public ByteString serialized() {
        throw new UnsupportedOperationException();
    }

    /** Low-S ECDSA over SHA-256 of the message, DER encoded. */
    public byte[] sign(byte[] message) {
        throw new UnsupportedOperationException();
    }
}
