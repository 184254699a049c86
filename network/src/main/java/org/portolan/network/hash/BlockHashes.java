package org.portolan.network.hash;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.math.BigInteger;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.hyperledger.fabric.protos.common.BlockData;
import org.hyperledger.fabric.protos.common.BlockHeader;

/** Fabric's hashes of a block's header and of its data. */
public final class BlockHashes {
    private BlockHashes() {}

    /** The DER sequence of number, previous hash and data hash, which is hashed and signed. */
    public static byte[] headerBytes(BlockHeader header) {
        try {
            return new DERSequence(new ASN1Encodable[] {
                        new ASN1Integer(new BigInteger(Long.toUnsignedString(header.getNumber()))),
                        new DEROctetString(header.getPreviousHash().toByteArray()),
                        new DEROctetString(header.getDataHash().toByteArray())
                    })
                    .getEncoded(ASN1Encoding.DER);
        } catch (IOException e) {
            throw new IllegalStateException("a block header has no DER form", e);
        }
    }

    /** The hash by which the next block names this one: over number, previous hash and data hash in ASN.1. */
    public static ByteString headerHash(BlockHeader header) {
        return Sha256.of(ByteString.copyFrom(headerBytes(header)));
    }

    /** The hash that the block's own header holds: over all envelopes, one after the other. */
    public static ByteString dataHash(BlockData data) {
        return Sha256.of(data.getDataList());
    }
}
