package org.portolan.network.embedded.deliver;

import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.Status;
import org.hyperledger.fabric.protos.peer.DeliverResponse;
import org.portolan.network.embedded.access.AccessDenied;
import org.portolan.network.embedded.access.ChannelAccess;
import org.portolan.network.embedded.access.SignedRequest;
import org.portolan.network.msp.Member;

/** Deliver: blocks as they lie on disk. */
record WholeBlocks(ChannelAccess access) implements BlockResponses<DeliverResponse> {
    @Override
    public Member admit(SignedRequest request) throws AccessDenied {
        return access.requireApplicationMember(request);
    }

    @Override
    public DeliverResponse block(Block block) {
        return DeliverResponse.newBuilder().setBlock(block).build();
    }

    @Override
    public DeliverResponse status(Status status) {
        return DeliverResponse.newBuilder().setStatus(status).build();
    }
}
