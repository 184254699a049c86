package org.portolan.gateway.ledger;

import io.grpc.Status;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.hyperledger.fabric.client.Commit;
import org.hyperledger.fabric.client.CommitStatusException;
import org.hyperledger.fabric.client.GatewayException;
import org.hyperledger.fabric.client.SubmitException;
import org.hyperledger.fabric.protos.gateway.ErrorDetail;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.portolan.gateway.ledger.Courier.UnderWay;
import org.portolan.gateway.ledger.Outcome.Committed;
import org.portolan.gateway.ledger.Outcome.Invalid;
import org.portolan.gateway.ledger.connection.LedgerConnections;
import org.portolan.gateway.ledger.connection.OrderingService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** One attempt at bringing an envelope to the ledger, or at hearing what became of it. */
@Component
final class Delivery {

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
    private static final int PATIENCE_MILLIS = 1_000;

    private final LedgerConnections connections;
    private final OrderingService ordering;

    Delivery(LedgerConnections connections, OrderingService ordering) {
        this.connections = connections;
        this.ordering = ordering;
    }

    /** Submits and waits for the commit; empty when the outcome is not known afterwards, for whatever reason. */
    Optional<Outcome> send(KeptEnvelope envelope, UnderWay way) {
        try {
            Commit commit = connections
                    .gateway(envelope.submitter())
                    .newTransaction(envelope.signed())
                    .submitAsync();
            way.ordered();
            ordering.took(envelope.submitter());
            return known(commit.getStatus());
        } catch (SubmitException unknown) {
            ordering.didNotTake(
                    envelope.submitter(),
                    code(unknown),
                    unknown.getDetails().stream().map(ErrorDetail::getMessage).toList());
            // Even a refusal by one orderer may come after another one took the envelope and then fell silent.
            LOG.warn(
                    "Submitting ended with {}: {}",
                    code(unknown),
                    unknown.getStatus().getDescription());
        } catch (CommitStatusException unknown) {
            LOG.warn("The commit was not seen: {}", code(unknown));
        }
        return Optional.empty();
    }

    /** Asks for the outcome of an envelope that may have arrived earlier; empty when the ledger does not know it. */
    Optional<Outcome> ask(KeptEnvelope envelope) {
        try {
            Commit commit = connections.commit(envelope.submitter(), envelope.transactionId());
            Optional<Outcome> outcome = known(
                    commit.getStatus(options -> options.withDeadlineAfter(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)));
            ordering.took(envelope.submitter());
            return outcome;
        } catch (CommitStatusException unknown) {
            return Optional.empty();
        }
    }

    private static Status.Code code(GatewayException exception) {
        return exception.getStatus().getCode();
    }

    /** An envelope that was ordered twice is valid once and a duplicate once; only the former is its outcome. */
    private static Optional<Outcome> known(org.hyperledger.fabric.client.Status status) {
        if (status.isSuccessful()) {
            return Optional.of(new Committed(status.getBlockNumber()));
        }
        if (status.getCode() == TxValidationCode.DUPLICATE_TXID) {
            return Optional.empty();
        }
        return Optional.of(new Invalid(status.getBlockNumber(), status.getCode().name()));
    }
}
