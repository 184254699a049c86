package org.portolan.network.embedded.gateway.peers;

import org.hyperledger.fabric.protos.gateway.ErrorDetail;
import org.portolan.network.embedded.endorsement.Endorser;

/** A peer that a gateway can ask: its own, or another organisation's. */
public record GatewayPeer(String address, Endorser endorser) {
    public String mspId() {
        return endorser.mspId();
    }

    /** A failure of this peer, with its address and MSP id. */
    public ErrorDetail newErrorDetail(String message) {
        return ErrorDetail.newBuilder()
                .setAddress(address)
                .setMspId(mspId())
                .setMessage(message)
                .build();
    }
}
