package org.portolan.network.embedded.deliver;

import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.Status;
import org.hyperledger.fabric.protos.peer.BlockAndPrivateData;
import org.hyperledger.fabric.protos.peer.DeliverResponse;
import org.portolan.network.embedded.access.AccessDenied;
import org.portolan.network.embedded.access.ChannelAccess;
import org.portolan.network.embedded.access.SignedRequest;
import org.portolan.network.embedded.ledger.Channel;
import org.portolan.network.msp.Member;

/** DeliverWithPrivateData: only what the endpoint's organisation holds, and only to its own members. */
record BlocksWithPrivateData(Channel channel, ChannelAccess access, String organisation)
        implements BlockResponses<DeliverResponse> {
    @Override
    public Member admit(SignedRequest request) throws AccessDenied {
        return access.requireMemberOf(organisation, request);
    }

    @Override
    public DeliverResponse block(Block block) {
        BlockAndPrivateData content = BlockAndPrivateData.newBuilder()
                .setBlock(block)
                .putAllPrivateDataMap(
                        channel.privateData(organisation, block.getHeader().getNumber()))
                .build();
        return DeliverResponse.newBuilder().setBlockAndPrivateData(content).build();
    }

    @Override
    public DeliverResponse status(Status status) {
        return DeliverResponse.newBuilder().setStatus(status).build();
    }
}
