package org.portolan.network.fabric.peer;

import com.google.protobuf.ByteString;
import com.google.protobuf.Timestamp;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Header;
import org.hyperledger.fabric.protos.common.HeaderType;
import org.hyperledger.fabric.protos.common.SignatureHeader;
import org.hyperledger.fabric.protos.peer.ChaincodeHeaderExtension;
import org.hyperledger.fabric.protos.peer.ChaincodeID;
import org.hyperledger.fabric.protos.peer.ChaincodeInput;
import org.hyperledger.fabric.protos.peer.ChaincodeInvocationSpec;
import org.hyperledger.fabric.protos.peer.ChaincodeProposalPayload;
import org.hyperledger.fabric.protos.peer.ChaincodeSpec;
import org.hyperledger.fabric.protos.peer.Proposal;
import org.hyperledger.fabric.protos.peer.SignedProposal;
import org.portolan.network.msp.SigningIdentity;

/** Makes signed proposals of one identity. */
final class Proposals {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE_BYTES = 24;

    private final SigningIdentity identity;
    private final Clock clock;

    Proposals(SigningIdentity identity, Clock clock) {
        this.identity = identity;
        this.clock = clock;
    }

    /** A proposal and the id of the transaction that it becomes. */
    record Signed(String transactionId, SignedProposal proposal) {}

    Signed newProposal(Call call) {
        SignatureHeader signature = SignatureHeader.newBuilder()
                .setCreator(identity.serialized())
                .setNonce(ByteString.copyFrom(nonce()))
                .build();
        String transactionId = transactionId(signature);
        ByteString proposal = Proposal.newBuilder()
                .setHeader(Header.newBuilder()
                        .setChannelHeader(newChannelHeader(call, transactionId).toByteString())
                        .setSignatureHeader(signature.toByteString())
                        .build()
                        .toByteString())
                .setPayload(newPayload(call).toByteString())
                .build()
                .toByteString();
        return new Signed(
                transactionId,
                SignedProposal.newBuilder()
                        .setProposalBytes(proposal)
                        .setSignature(ByteString.copyFrom(identity.sign(proposal.toByteArray())))
                        .build());
    }

    static byte[] nonce() {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        return nonce;
    }

    private ChannelHeader newChannelHeader(Call call, String transactionId) {
        Instant now = clock.instant();
        return ChannelHeader.newBuilder()
                .setType(HeaderType.ENDORSER_TRANSACTION_VALUE)
                .setTxId(transactionId)
                .setChannelId(call.channel())
                .setTimestamp(
                        Timestamp.newBuilder().setSeconds(now.getEpochSecond()).setNanos(now.getNano()))
                .setExtension(ChaincodeHeaderExtension.newBuilder()
                        .setChaincodeId(ChaincodeID.newBuilder().setName(call.chaincode()))
                        .build()
                        .toByteString())
                .build();
    }

    private static ChaincodeProposalPayload newPayload(Call call) {
        ChaincodeInvocationSpec invocation = ChaincodeInvocationSpec.newBuilder()
                .setChaincodeSpec(ChaincodeSpec.newBuilder()
                        .setType(ChaincodeSpec.Type.GOLANG)
                        .setChaincodeId(ChaincodeID.newBuilder().setName(call.chaincode()))
                        .setInput(ChaincodeInput.newBuilder().addAllArgs(call.arguments())))
                .build();
        return ChaincodeProposalPayload.newBuilder()
                .setInput(invocation.toByteString())
                .build();
    }

    private static String transactionId(SignatureHeader header) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(header.getNonce().toByteArray());
            return HexFormat.of().formatHex(digest.digest(header.getCreator().toByteArray()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing", e);
        }
    }
}
