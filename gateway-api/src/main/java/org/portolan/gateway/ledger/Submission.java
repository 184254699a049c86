package org.portolan.gateway.ledger;

import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.hyperledger.fabric.client.EndorseException;
import org.hyperledger.fabric.client.Gateway;
import org.hyperledger.fabric.client.Proposal;
import org.hyperledger.fabric.client.Transaction;
import org.portolan.gateway.ledger.connection.LedgerConnections;
import org.portolan.gateway.ledger.connection.OrderingService;
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
    private final OrderingService ordering;
    private final LedgerMetrics metrics;
    private final TransactionTemplate transactions;

    Submission(
            LedgerConnections connections,
            Outbox outbox,
            Courier courier,
            OrderingService ordering,
            LedgerMetrics metrics,
            TransactionTemplate transactions) {
        this.connections = connections;
        this.outbox = outbox;
        this.courier = courier;
        this.ordering = ordering;
        this.metrics = metrics;
        this.transactions = transactions;
    }

    /**
     * Endorses and keeps a transaction and sets it on its way. A refusal is thrown as a problem.
     *
     * @param alongside is given the transaction id and the contract's result; what it writes to the database is kept
     *     together with the envelope, or not at all
     */
    public <T> Kept<T> send(Submitter submitter, TransactionRequest request, BiFunction<String, byte[], T> alongside) {
        ordering.require(submitter);
        Transaction endorsed = metrics.endorsing(() -> endorse(submitter, request));
        byte[] signed = sign(submitter, endorsed);
        String id = endorsed.getTransactionId();
        KeptEnvelope envelope = new KeptEnvelope(id, submitter, signed);
        T companion = metrics.keeping(() -> keep(envelope, () -> alongside.apply(id, endorsed.getResult())));
        return new Kept<>(companion, courier.carry(envelope));
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

    private <T> T keep(KeptEnvelope envelope, Supplier<T> alongside) {
        T companion = transactions.execute(status -> {
            outbox.add(envelope);
            return alongside.get();
        });
        outbox.sync();
        return Objects.requireNonNull(companion);
    }

    private byte[] sign(Submitter submitter, Transaction endorsed) {
        Gateway gateway = connections.gateway(submitter);
        byte[] signature = connections.sign(submitter, endorsed.getDigest());
        return gateway.newSignedTransaction(endorsed.getBytes(), signature).getBytes();
    }
}
