package org.portolan.network.embedded.broadcast;

import com.google.protobuf.ByteString;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockMetadata;
import org.hyperledger.fabric.protos.common.BlockMetadataIndex;
import org.hyperledger.fabric.protos.common.Status;
import org.hyperledger.fabric.protos.orderer.DeliverResponse;
import org.portolan.network.embedded.access.AccessDenied;
import org.portolan.network.embedded.access.ChannelAccess;
import org.portolan.network.embedded.access.SignedRequest;
import org.portolan.network.embedded.deliver.BlockResponses;
import org.portolan.network.msp.Member;

/** Blocks as an orderer knows them: it orders, and has no opinion on which transactions are valid. */
record OrderedBlocks(ChannelAccess access) implements BlockResponses<DeliverResponse> {
    @Override
    public Member admit(SignedRequest request) throws AccessDenied {
        return access.requireChannelMember(request);
    }

    @Override
    public DeliverResponse block(Block block) {
        BlockMetadata.Builder metadata = block.getMetadata().toBuilder();
        clear(metadata, BlockMetadataIndex.TRANSACTIONS_FILTER_VALUE);
        clear(metadata, BlockMetadataIndex.COMMIT_HASH_VALUE);
        return DeliverResponse.newBuilder()
                .setBlock(block.toBuilder().setMetadata(metadata))
                .build();
    }

    @Override
    public DeliverResponse status(Status status) {
        return DeliverResponse.newBuilder().setStatus(status).build();
    }

    private static void clear(BlockMetadata.Builder metadata, int index) {
        if (index < metadata.getMetadataCount()) {
            metadata.setMetadata(index, ByteString.EMPTY);
        }
    }
}
