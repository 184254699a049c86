package org.portolan.contracts.state;

import com.google.protobuf.ByteString;
import org.hyperledger.fabric.protos.peer.ChaincodeMessage;

/** Sends the peer messages for which the shim's stub has no method, within the running invocation. */
public interface PeerMessages {

    /** Sends one message and waits for its answer; a peer's refusal is a {@link PeerRefused}. */
    ByteString ask(ChaincodeMessage.Type type, ByteString payload);

    /** What this peer takes in one message. */
    PeerOffer offer();
}
