package org.portolan.gateway.ledger;

import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import org.hyperledger.fabric.client.EndorseException;
import org.hyperledger.fabric.client.Gateway;
import org.hyperledger.fabric.client.Proposal;
import org.hyperledger.fabric.client.Transaction;
import org.portolan.gateway.ledger.connection.LedgerConnections;
import org.portolan.gateway.ledger.connection.Submitter;
import org.portolan.records.member.MspId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes a transaction of a request: endorse, sign, keep, submit. What fails before it is kept was not written. */
@Component
public final class Submission {

    private final LedgerConnections connections;
    private final Outbox outbox;
    private final Courier courier;
    private final LedgerMetrics metrics;
    private final TransactionTemplate transactions;

    Submission(
            LedgerConnections connections,
            Outbox outbox,
            Courier courier,
            LedgerMetrics metrics,
            TransactionTemplate transactions) {
        this.connections = connections;
        this.outbox = outbox;
        this.courier = courier;
        this.metrics = metrics;
        this.transactions = transactions;
    }

    /**
     * Endorses and keeps a transaction and sets it on its way. A refusal is thrown as a problem.
     *
     * @param alongside is given the transaction id and the contract's result; what it writes to the database is kept
     *     together with the envelope, or not at all
     */
    public Kept send(Submitter submitter, TransactionRequest request, BiConsumer<String, byte[]> alongside) {
        Transaction endorsed = metrics.endorsing(() -> endorse(submitter, request));
        byte[] signed = sign(submitter, endorsed);
        String id = endorsed.getTransactionId();
        KeptEnvelope envelope = new KeptEnvelope(id, submitter, signed);
        metrics.keeping(() -> {
            transactions.executeWithoutResult(status -> {
                outbox.add(envelope);
                alongside.accept(id, endorsed.getResult());
            });
            outbox.sync();
        });
        CompletableFuture<Outcome> outcome = courier.carry(envelope);
        return new Kept(id, endorsed.getResult(), outcome);
    }

    private Transaction endorse(Submitter submitter, TransactionRequest request) {
        Proposal.Builder proposal = connections
                .network(submitter)
                .getContract(request.contract().chaincode, request.contract().contract)
                .newProposal(request.function())
                .addArguments(request.arguments().toArray(String[]::new))
                .putAllTransient(request.confidential());
        if (!request.endorsers().isEmpty()) {
            proposal.setEndorsingOrganizations(
                    request.endorsers().stream().map(MspId::id).toArray(String[]::new));
        }
        try {
            return proposal.build().endorse();
        } catch (EndorseException refused) {
            throw LedgerRefusals.problem(refused).exception();
        }
    }

    private byte[] sign(Submitter submitter, Transaction endorsed) {
        Gateway gateway = connections.gateway(submitter);
        byte[] signature = connections.sign(submitter, endorsed.getDigest());
        return gateway.newSignedTransaction(endorsed.getBytes(), signature).getBytes();
    }
}
