package org.portolan.gateway.blocks.content;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.HeaderType;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.common.SignatureHeader;
import org.hyperledger.fabric.protos.ledger.rwset.TxPvtReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.TxReadWriteSet;
import org.hyperledger.fabric.protos.msp.SerializedIdentity;
import org.hyperledger.fabric.protos.peer.ChaincodeAction;
import org.hyperledger.fabric.protos.peer.ChaincodeActionPayload;
import org.hyperledger.fabric.protos.peer.ChaincodeEndorsedAction;
import org.hyperledger.fabric.protos.peer.ProposalResponsePayload;
import org.hyperledger.fabric.protos.peer.Transaction;

/** Opens one envelope of a block down to its writes. */
final class TransactionReader {
    private static final long EARLIEST = Instant.parse("0001-01-01T00:00:00Z").getEpochSecond();
    private static final long LATEST = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

    private final long block;
    private final int position;

    TransactionReader(long block, int position) {
        this.block = block;
        this.position = position;
    }

    Optional<LedgerTransaction> read(Envelope envelope, TxPvtReadWriteSet secrets)
            throws InvalidProtocolBufferException {
        var payload = Payload.parseFrom(envelope.getPayload());
        var header = ChannelHeader.parseFrom(payload.getHeader().getChannelHeader());
        if (header.getType() != HeaderType.ENDORSER_TRANSACTION_VALUE) {
            return Optional.empty();
        }
        var creator = SignatureHeader.parseFrom(payload.getHeader().getSignatureHeader())
                .getCreator();
        var endorsers = new LinkedHashSet<String>();
        var writes = new ArrayList<StateWrite>();
        var privateWrites = new PrivateWrites(secrets);
        var answer = ByteString.EMPTY;
        for (var action : Transaction.parseFrom(payload.getData()).getActionsList()) {
            var endorsed = ChaincodeActionPayload.parseFrom(action.getPayload()).getAction();
            endorsers.addAll(endorsersOf(endorsed));
            var result = resultOf(endorsed);
            answer = result.getResponse().getPayload();
            for (var namespace : TxReadWriteSet.parseFrom(result.getResults()).getNsRwsetList()) {
                writes.addAll(PublicWrites.of(namespace));
                privateWrites.accept(namespace);
            }
        }
        return Optional.of(new LedgerTransaction(
                new TransactionPosition(block, position, header.getTxId(), time(header.getTimestamp())),
                SerializedIdentity.parseFrom(creator).getMspid(),
                endorsers,
                writes,
                privateWrites.shown(),
                privateWrites.announced(),
                answer));
    }

    /** Any client can sign any number of seconds; one beyond the calendar must not stop the follower. */
    private static Instant time(Timestamp signed) {
        long seconds = Math.clamp(signed.getSeconds(), EARLIEST, LATEST);
        return Instant.ofEpochSecond(seconds, Math.clamp(signed.getNanos(), 0, 999_999_999));
    }

    private static Set<String> endorsersOf(ChaincodeEndorsedAction action) throws InvalidProtocolBufferException {
        var mspIds = new LinkedHashSet<String>();
        for (var endorsement : action.getEndorsementsList()) {
            mspIds.add(SerializedIdentity.parseFrom(endorsement.getEndorser()).getMspid());
        }
        return mspIds;
    }

    private static ChaincodeAction resultOf(ChaincodeEndorsedAction action) throws InvalidProtocolBufferException {
        var response = ProposalResponsePayload.parseFrom(action.getProposalResponsePayload());
        return ChaincodeAction.parseFrom(response.getExtension());
    }
}
