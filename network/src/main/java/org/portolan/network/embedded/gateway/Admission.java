package org.portolan.network.embedded.gateway;

import io.grpc.Status;
import org.portolan.network.embedded.access.AccessDenied;
import org.portolan.network.embedded.access.ChannelAccess;
import org.portolan.network.embedded.access.SignedRequest;
import org.portolan.network.embedded.gateway.peers.GatewayException;
import org.portolan.network.embedded.ledger.Channel;

/** Lets in who may ask for what blocks say, for this channel alone. */
record Admission(Channel channel, ChannelAccess access) {

    /** Fails with PERMISSION_DENIED for another channel, and for who is no member of an organisation of this one. */
    void require(String channelId, SignedRequest request) throws GatewayException {
        if (!channelId.equals(channel.settings().channel())) {
            throw new GatewayException(Status.Code.PERMISSION_DENIED, "channel '" + channelId + "' not found");
        }
        try {
            access.requireApplicationMember(request);
        } catch (AccessDenied e) {
            throw new GatewayException(Status.Code.PERMISSION_DENIED, String.valueOf(e.getMessage()));
        }
    }
}
