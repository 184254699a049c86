package org.portolan.gateway.ledger;

import java.time.Duration;
import org.hyperledger.fabric.client.EndorseException;
import org.hyperledger.fabric.client.Gateway;
import org.hyperledger.fabric.client.Proposal;
import org.hyperledger.fabric.client.Transaction;
import org.portolan.gateway.ledger.connection.LedgerConnections;
import org.portolan.gateway.ledger.connection.Submitter;
import org.portolan.gateway.ledger.kept.KeptEnvelope;
import org.portolan.gateway.retry.BackOff;
import org.portolan.records.member.MspId;
import org.springframework.stereotype.Component;

/** Has a request endorsed and signs what comes back; nothing is kept or sent to be ordered here. */
@Component
final class Endorsement {

    private static final int ATTEMPTS = 4;
    private static final BackOff PAUSES = BackOff.unlimited(Duration.ofMillis(100));

    private final LedgerConnections connections;
    private final Evaluation evaluation;
    private final LedgerMetrics metrics;

    Endorsement(LedgerConnections connections, Evaluation evaluation, LedgerMetrics metrics) {
        this.connections = connections;
        this.evaluation = evaluation;
        this.metrics = metrics;
    }

    /** A signed transaction, and what the contract answered. */
    record Endorsed(KeptEnvelope envelope, byte[] result) {}

    /** A refusal is thrown as a problem. */
    Endorsed endorse(Submitter submitter, TransactionRequest request) {
        Transaction endorsed = metrics.endorsing(() -> patiently(submitter, request));
        byte[] signed = sign(submitter, endorsed);
        return new Endorsed(KeptEnvelope.first(endorsed.getTransactionId(), submitter, signed), endorsed.getResult());
    }

    /** What was written a moment ago is not at all peers yet: they differ until the last has the block. */
    private Transaction patiently(Submitter submitter, TransactionRequest request) {
        for (int attempt = 1; ; attempt++) {
            try {
                return ask(submitter, request);
            } catch (EndorseException refused) {
                if (!LedgerRefusals.isDifference(refused)) {
                    throw LedgerRefusals.problem(refused).exception();
                }
                if (attempt == ATTEMPTS || !pause(attempt)) {
                    throw evaluation
                            .refusal(submitter, request)
                            .orElseGet(() -> LedgerRefusals.problem(refused))
                            .exception();
                }
            }
        }
    }

    /** Whether the gateway goes on. */
    private static boolean pause(int attempt) {
        try {
            Thread.sleep(PAUSES.after(attempt));
            return true;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Transaction ask(Submitter submitter, TransactionRequest request) throws EndorseException {
        Proposal.Builder proposal = evaluation.proposal(submitter, request);
        if (!request.endorsers().isEmpty()) {
            proposal.setEndorsingOrganizations(
                    request.endorsers().stream().map(MspId::id).toArray(String[]::new));
        }
        return proposal.build().endorse();
    }

    private byte[] sign(Submitter submitter, Transaction endorsed) {
        Gateway gateway = connections.gateway(submitter);
        byte[] signature = connections.sign(submitter, endorsed.getDigest());
        return gateway.newSignedTransaction(endorsed.getBytes(), signature).getBytes();
    }
}
