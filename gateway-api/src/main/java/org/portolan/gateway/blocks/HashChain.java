package org.portolan.gateway.blocks;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.HexFormat;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockHeader;
import org.portolan.gateway.blocks.content.Sha256;
import org.portolan.gateway.blocks.readmodel.Checkpoint;

/** The links between blocks: number, previous hash, and the hash of the block's own data. */
final class HashChain {

    private HashChain() {}

    /** Answers the checkpoint after this block, if the block continues the chain from the given one. */
    static Checkpoint extend(Optional<Checkpoint> last, Block block) {
        var header = block.getHeader();
        long due = last.map(Checkpoint::block).orElse(-1L) + 1;
        if (header.getNumber() != due) {
            throw new BrokenChain("The peer delivered block " + header.getNumber() + " where block " + due + " is due");
        }
        requireEqual(
                "previous hash",
                header,
                hex(header.getPreviousHash()),
                last.map(Checkpoint::blockHash).orElse(""));
        requireEqual(
                "data hash",
                header,
                hex(header.getDataHash()),
                hex(Sha256.of(block.getData().getDataList())));
        var hash = hashOf(header);
        return new Checkpoint(due, hash, last.map(Checkpoint::genesisHash).orElse(hash));
    }

    /** Fails unless the block is the one at the checkpoint. */
    static void recognise(Checkpoint checkpoint, Block block) {
        requireEqual("number", block.getHeader(), "" + block.getHeader().getNumber(), "" + checkpoint.block());
        requireEqual("hash", block.getHeader(), hashOf(block.getHeader()), checkpoint.blockHash());
    }

    /** Fails unless the block is the first one of the channel that was followed so far. */
    static void recogniseGenesis(Checkpoint checkpoint, Block block) {
        requireEqual("hash", block.getHeader(), hashOf(block.getHeader()), checkpoint.genesisHash());
    }

    /** Hashes the header as every Fabric component does: SHA-256 of its three fields in ASN.1. */
    static String hashOf(BlockHeader header) {
        var fields = new ASN1EncodableVector();
        fields.add(new ASN1Integer(new BigInteger(Long.toUnsignedString(header.getNumber()))));
        fields.add(new DEROctetString(header.getPreviousHash().toByteArray()));
        fields.add(new DEROctetString(header.getDataHash().toByteArray()));
        try {
            return hex(Sha256.of(ByteString.copyFrom(new DERSequence(fields).getEncoded())));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void requireEqual(String what, BlockHeader header, String found, String expected) {
        if (!found.equals(expected)) {
            throw new BrokenChain("Block " + header.getNumber() + " of the peer has the " + what + " '" + found
                    + "', but the chain followed so far demands '" + expected + "'");
        }
    }

    private static String hex(ByteString bytes) {
        return HexFormat.of().formatHex(bytes.toByteArray());
    }
}
