package org.portolan.network.msp;

import com.google.protobuf.ByteString;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.Set;

/**
 * An identity whose certificate chains to the CA of its organisation; only {@link ChannelMsps} makes one. The key is the
 * certificate's, in the form that verifies fastest.
 */
public record Member(
        String mspId, X509Certificate certificate, Set<NodeOu> nodeOus, ByteString serialized, PublicKey key) {
    public Member {
        nodeOus = Set.copyOf(nodeOus);
    }

    /** Checks an ECDSA signature over SHA-256 of the message; a high S is refused as Fabric refuses it. */
    public void verify(byte[] message, byte[] signature) throws RefusedIdentity {
        if (!EcdsaSignatures.verify(key, message, signature)) {
            throw new RefusedIdentity("signature of " + mspId + " does not verify");
        }
    }
}
