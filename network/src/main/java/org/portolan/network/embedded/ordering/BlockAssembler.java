package org.portolan.network.embedded.ordering;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.security.SecureRandom;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockData;
import org.hyperledger.fabric.protos.common.BlockHeader;
import org.hyperledger.fabric.protos.common.BlockMetadata;
import org.hyperledger.fabric.protos.common.BlockMetadataIndex;
import org.hyperledger.fabric.protos.common.LastConfig;
import org.hyperledger.fabric.protos.common.Metadata;
import org.hyperledger.fabric.protos.common.MetadataSignature;
import org.hyperledger.fabric.protos.common.OrdererBlockMetadata;
import org.hyperledger.fabric.protos.common.SignatureHeader;
import org.portolan.network.embedded.ledger.blocks.ValidationFlags;
import org.portolan.network.embedded.ledger.commit.CommitHash;
import org.portolan.network.embedded.validation.ValidatedBlock;
import org.portolan.network.hash.BlockHashes;
import org.portolan.network.msp.SigningIdentity;

/** Puts blocks together: the header that chains them, the orderer's signature, the peers' flags and commit hash. */
final class BlockAssembler {
    private static final int NONCE_BYTES = 24;
    private static final LastConfig CONFIGURATION_IN_BLOCK_0 =
            LastConfig.newBuilder().setIndex(0).build();

    private final SigningIdentity orderer;
    private final SecureRandom random = new SecureRandom();

    BlockAssembler(SigningIdentity orderer) {
        this.orderer = orderer;
    }

    Block assemble(Block previous, BlockData data, ValidatedBlock validated) {
        BlockHeader header = BlockHeader.newBuilder()
                .setNumber(previous.getHeader().getNumber() + 1)
                .setPreviousHash(BlockHashes.headerHash(previous.getHeader()))
                .setDataHash(BlockHashes.dataHash(data))
                .build();
        ByteString flags = ValidationFlags.encode(validated.codes());
        ByteString commitHash = CommitHash.of(flags, validated.updates(), commitHash(previous));
        return Block.newBuilder()
                .setHeader(header)
                .setData(data)
                .setMetadata(BlockMetadata.newBuilder()
                        .addMetadata(signatures(header))
                        .addMetadata(metadata(CONFIGURATION_IN_BLOCK_0.toByteString()))
                        .addMetadata(flags)
                        .addMetadata(ByteString.EMPTY)
                        .addMetadata(metadata(commitHash)))
                .build();
    }

    private ByteString signatures(BlockHeader header) {
        ByteString signed = OrdererBlockMetadata.newBuilder()
                .setLastConfig(CONFIGURATION_IN_BLOCK_0)
                .build()
                .toByteString();
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        ByteString signatureHeader = SignatureHeader.newBuilder()
                .setCreator(orderer.serialized())
                .setNonce(ByteString.copyFrom(nonce))
                .build()
                .toByteString();
        ByteString message =
                signed.concat(signatureHeader).concat(ByteString.copyFrom(BlockHashes.headerBytes(header)));
        MetadataSignature signature = MetadataSignature.newBuilder()
                .setSignatureHeader(signatureHeader)
                .setSignature(ByteString.copyFrom(orderer.sign(message.toByteArray())))
                .build();
        return Metadata.newBuilder()
                .setValue(signed)
                .addSignatures(signature)
                .build()
                .toByteString();
    }

    private static ByteString commitHash(Block block) {
        try {
            return Metadata.parseFrom(block.getMetadata().getMetadata(BlockMetadataIndex.COMMIT_HASH_VALUE))
                    .getValue();
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("block " + block.getHeader().getNumber() + " carries no commit hash", e);
        }
    }

    private static ByteString metadata(ByteString value) {
        return Metadata.newBuilder().setValue(value).build().toByteString();
    }
}
