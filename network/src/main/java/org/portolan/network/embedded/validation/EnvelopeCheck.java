package org.portolan.network.embedded.validation;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.List;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Header;
import org.hyperledger.fabric.protos.common.HeaderType;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.common.SignatureHeader;
import org.hyperledger.fabric.protos.peer.ChaincodeActionPayload;
import org.hyperledger.fabric.protos.peer.ProposalResponsePayload;
import org.hyperledger.fabric.protos.peer.Transaction;
import org.hyperledger.fabric.protos.peer.TransactionAction;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.portolan.network.embedded.ledger.transaction.EndorserTransaction;
import org.portolan.network.hash.Sha256;
import org.portolan.network.msp.ChannelMsps;
import org.portolan.network.msp.RefusedIdentity;

/** Whether an envelope is well formed, signed by its creator, and its parts belong together. */
final class EnvelopeCheck {
    private final String channel;
    private final ChannelMsps msps;

    EnvelopeCheck(String channel, ChannelMsps msps) {
        this.channel = channel;
        this.msps = msps;
    }

    EndorserTransaction check(ByteString bytes) throws RefusedTransaction {
        Envelope envelope = envelope(bytes);
        Payload payload = payload(envelope);
        ChannelHeader channelHeader = channelHeader(payload.getHeader());
        SignatureHeader signatureHeader = signatureHeader(payload.getHeader());
        checkCreator(envelope, signatureHeader);
        checkKind(channelHeader);
        if (!channelHeader
                .getTxId()
                .equals(TransactionIds.of(signatureHeader.getNonce(), signatureHeader.getCreator()))) {
            throw new RefusedTransaction(
                    TxValidationCode.BAD_PROPOSAL_TXID, "the transaction id is not the hash of nonce and creator");
        }
        return transaction(payload, channelHeader);
    }

    private static Envelope envelope(ByteString bytes) throws RefusedTransaction {
        try {
            return Envelope.parseFrom(bytes);
        } catch (InvalidProtocolBufferException e) {
            throw new RefusedTransaction(TxValidationCode.INVALID_OTHER_REASON, "the envelope does not parse", e);
        }
    }

    private static Payload payload(Envelope envelope) throws RefusedTransaction {
        try {
            return Payload.parseFrom(envelope.getPayload());
        } catch (InvalidProtocolBufferException e) {
            throw new RefusedTransaction(TxValidationCode.BAD_PAYLOAD, "the payload does not parse", e);
        }
    }

    private static ChannelHeader channelHeader(Header header) throws RefusedTransaction {
        try {
            ChannelHeader channelHeader = ChannelHeader.parseFrom(header.getChannelHeader());
            boolean known = switch (HeaderType.forNumber(channelHeader.getType())) {
                case ENDORSER_TRANSACTION, CONFIG, CONFIG_UPDATE -> true;
                case null, default -> false;
            };
            if (!known || channelHeader.getEpoch() != 0) {
                throw new RefusedTransaction(
                        TxValidationCode.BAD_COMMON_HEADER, "header type or epoch is none that a channel takes");
            }
            return channelHeader;
        } catch (InvalidProtocolBufferException e) {
            throw new RefusedTransaction(TxValidationCode.BAD_COMMON_HEADER, "the channel header does not parse", e);
        }
    }

    private static SignatureHeader signatureHeader(Header header) throws RefusedTransaction {
        try {
            SignatureHeader signatureHeader = SignatureHeader.parseFrom(header.getSignatureHeader());
            if (signatureHeader.getNonce().isEmpty()
                    || signatureHeader.getCreator().isEmpty()) {
                throw new RefusedTransaction(TxValidationCode.BAD_COMMON_HEADER, "nonce or creator is missing");
            }
            return signatureHeader;
        } catch (InvalidProtocolBufferException e) {
            throw new RefusedTransaction(TxValidationCode.BAD_COMMON_HEADER, "the signature header does not parse", e);
        }
    }

    private void checkCreator(Envelope envelope, SignatureHeader header) throws RefusedTransaction {
        try {
            msps.identifyAtAnyTime(header.getCreator())
                    .verify(
                            envelope.getPayload().toByteArray(),
                            envelope.getSignature().toByteArray());
        } catch (RefusedIdentity e) {
            throw new RefusedTransaction(TxValidationCode.BAD_CREATOR_SIGNATURE, e.getMessage(), e);
        }
    }

    private void checkKind(ChannelHeader header) throws RefusedTransaction {
        if (header.getType() == HeaderType.CONFIG_VALUE) {
            throw new RefusedTransaction(
                    TxValidationCode.INVALID_CONFIG_TRANSACTION, "the embedded engine offers no channel updates");
        }
        if (header.getType() != HeaderType.ENDORSER_TRANSACTION_VALUE) {
            throw new RefusedTransaction(TxValidationCode.UNSUPPORTED_TX_PAYLOAD, "header type " + header.getType());
        }
        if (!header.getChannelId().equals(channel)) {
            throw new RefusedTransaction(
                    TxValidationCode.TARGET_CHAIN_NOT_FOUND, "the transaction is for channel " + header.getChannelId());
        }
    }

    private static EndorserTransaction transaction(Payload payload, ChannelHeader header) throws RefusedTransaction {
        try {
            Transaction transaction = Transaction.parseFrom(payload.getData());
            if (transaction.getActionsCount() != 1) {
                throw invalid("a transaction has one action, not " + transaction.getActionsCount());
            }
            checkProposalHash(payload.getHeader(), transaction.getActions(0));
            return EndorserTransaction.parse(header, payload.getData());
        } catch (InvalidProtocolBufferException e) {
            throw new RefusedTransaction(
                    TxValidationCode.INVALID_ENDORSER_TRANSACTION, "the transaction does not parse", e);
        }
    }

    private static void checkProposalHash(Header header, TransactionAction action)
            throws RefusedTransaction, InvalidProtocolBufferException {
        SignatureHeader actionHeader = SignatureHeader.parseFrom(action.getHeader());
        if (actionHeader.getNonce().isEmpty() || actionHeader.getCreator().isEmpty()) {
            throw invalid("nonce or creator of the action is missing");
        }
        ChaincodeActionPayload payload = ChaincodeActionPayload.parseFrom(action.getPayload());
        ByteString proposalHash = Sha256.of(
                List.of(header.getChannelHeader(), action.getHeader(), payload.getChaincodeProposalPayload()));
        ProposalResponsePayload response =
                ProposalResponsePayload.parseFrom(payload.getAction().getProposalResponsePayload());
        if (!response.getProposalHash().equals(proposalHash)) {
            throw invalid("the endorsements are for another proposal");
        }
    }

    private static RefusedTransaction invalid(String message) {
        return new RefusedTransaction(TxValidationCode.INVALID_ENDORSER_TRANSACTION, message);
    }
}
