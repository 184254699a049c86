package org.portolan.network.fabric.state;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.HexFormat;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockHeader;
import org.hyperledger.fabric.protos.common.BlockMetadataIndex;
import org.hyperledger.fabric.protos.common.Metadata;

/**
 * A block as one peer has it: the header is the orderers', the commit hash is what the peer made of all blocks up to
 * there. The first block has no commit hash.
 */
public record Position(BlockHeader header, ByteString commitHash) {

    static Position of(Block block) throws InvalidProtocolBufferException {
        int index = BlockMetadataIndex.COMMIT_HASH_VALUE;
        ByteString metadata = block.getMetadata().getMetadataCount() > index
                ? block.getMetadata().getMetadata(index)
                : ByteString.EMPTY;
        return new Position(block.getHeader(), Metadata.parseFrom(metadata).getValue());
    }

    String commitHashInHex() {
        return HexFormat.of().formatHex(commitHash.toByteArray());
    }
}
