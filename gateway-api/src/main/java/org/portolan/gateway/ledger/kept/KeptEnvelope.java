package org.portolan.gateway.ledger.kept;

import com.google.protobuf.InvalidProtocolBufferException;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.gateway.PreparedTransaction;
import org.hyperledger.fabric.protos.peer.ChaincodeActionPayload;
import org.hyperledger.fabric.protos.peer.Transaction;
import org.portolan.gateway.ledger.connection.Submitter;

/**
 * A transaction as it was signed, to be sent byte for byte as often as it takes.
 *
 * @param attempt 1 for what a request was endorsed as first, and one more each time that it was endorsed anew
 */
public record KeptEnvelope(String transactionId, Submitter submitter, byte[] signed, int attempt) {

    /** What a request was endorsed as first. */
    public static KeptEnvelope first(String transactionId, Submitter submitter, byte[] signed) {
        return new KeptEnvelope(transactionId, submitter, signed, 1);
    }

    /** What a request is endorsed as anew, after this one turned out invalid. */
    public KeptEnvelope next(KeptEnvelope anew) {
        return new KeptEnvelope(anew.transactionId, anew.submitter, anew.signed, attempt + 1);
    }

    /** The call that was endorsed, and its result. */
    public EndorsedCall call() {
        try {
            Payload payload = Payload.parseFrom(
                    PreparedTransaction.parseFrom(signed).getEnvelope().getPayload());
            Transaction transaction = Transaction.parseFrom(payload.getData());
            return EndorsedCall.of(
                    ChaincodeActionPayload.parseFrom(transaction.getActions(0).getPayload()));
        } catch (InvalidProtocolBufferException damaged) {
            throw new IllegalStateException("The kept envelope " + transactionId + " cannot be read", damaged);
        }
    }
}
