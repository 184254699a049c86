package org.portolan.gateway.ledger;

import io.grpc.Status;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.hyperledger.fabric.client.Commit;
import org.hyperledger.fabric.client.CommitStatusException;
import org.hyperledger.fabric.client.GatewayException;
import org.hyperledger.fabric.client.SubmitException;
import org.hyperledger.fabric.protos.gateway.ErrorDetail;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.portolan.gateway.GatewaySettings;
import org.portolan.gateway.ledger.Courier.Refused;
import org.portolan.gateway.ledger.Courier.UnderWay;
import org.portolan.gateway.ledger.Outcome.Committed;
import org.portolan.gateway.ledger.Outcome.Invalid;
import org.portolan.gateway.ledger.Outcome.NotOrdered;
import org.portolan.gateway.ledger.connection.LedgerConnections;
import org.portolan.gateway.ledger.connection.OrderingService;
import org.portolan.gateway.ledger.connection.PeerLedger;
import org.portolan.gateway.ledger.connection.Submitter;
import org.portolan.gateway.ledger.kept.KeptEnvelope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * One attempt at bringing an envelope to the ledger, or at hearing what became of it. What the orderers refuse may have
 * been taken earlier and wait in one of them, so a refusal is the outcome only once it has stood for minutes, longer
 * than an orderer keeps what it took, while more blocks came than are under way at a time, and none of them holds the
 * transaction. From then on it is not sent again, and so can be in no later block.
 */
@Component
final class Delivery {

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
    private static final int PATIENCE_MILLIS = 1_000;
    private static final Set<Status.Code> BARRED =
            EnumSet.of(Status.Code.PERMISSION_DENIED, Status.Code.UNAUTHENTICATED);
    // Raft's leader has at most five blocks under way, unless it is configured otherwise.
    private static final int BLOCKS = 10;

    private final LedgerConnections connections;
    private final OrderingService ordering;
    private final PeerLedger ledger;
    private final Clock clock;
    private final Duration patience;

    Delivery(
            LedgerConnections connections,
            OrderingService ordering,
            PeerLedger ledger,
            Clock clock,
            GatewaySettings settings) {
        this.connections = connections;
        this.ordering = ordering;
        this.ledger = ledger;
        this.clock = clock;
        this.patience = settings.submission().refusedAfter();
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
        } catch (SubmitException notTaken) {
            return notTaken(envelope, way, notTaken);
        } catch (CommitStatusException unknown) {
            LOG.warn("The commit was not seen: {}", code(unknown));
        }
        return Optional.empty();
    }

    /** Asks for the outcome of an envelope that may have arrived earlier; empty when the ledger does not know it. */
    Optional<Outcome> ask(KeptEnvelope envelope) {
        try {
            return ask(envelope, envelope.submitter());
        } catch (CommitStatusException unknown) {
            return BARRED.contains(code(unknown)) ? askAsReader(envelope) : Optional.empty();
        }
    }

    private Optional<Outcome> askAsReader(KeptEnvelope envelope) {
        try {
            return ask(envelope, ledger.reader(envelope.submitter()));
        } catch (CommitStatusException unknown) {
            return Optional.empty();
        }
    }

    private Optional<Outcome> ask(KeptEnvelope envelope, Submitter reader) throws CommitStatusException {
        Commit commit = connections.commit(reader, envelope.transactionId());
        Optional<Outcome> outcome =
                known(commit.getStatus(options -> options.withDeadlineAfter(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)));
        ordering.took(envelope.submitter());
        return outcome;
    }

    private Optional<Outcome> notTaken(KeptEnvelope envelope, UnderWay way, SubmitException answer) {
        List<String> words =
                answer.getDetails().stream().map(ErrorDetail::getMessage).toList();
        String description =
                Optional.ofNullable(answer.getStatus().getDescription()).orElse("");
        ordering.didNotTake(envelope.submitter(), code(answer), words);
        LOG.warn("Submitting ended with {}: {}", code(answer), description);
        Optional<String> objection = OrderingService.objection(code(answer), description, words);
        if (objection.isEmpty()) {
            way.mayBeOrdered();
            return Optional.empty();
        }
        try {
            return stands(envelope, way)
                    ? Optional.of(new NotOrdered(envelope.transactionId(), objection.get()))
                    : Optional.empty();
        } catch (GatewayException unknown) {
            LOG.warn("The peer does not say whether a refused transaction is in a block: {}", code(unknown));
            return Optional.empty();
        }
    }

    private boolean stands(KeptEnvelope envelope, UnderWay way) throws GatewayException {
        long height = ledger.height(envelope.submitter());
        Refused first = way.refused(new Refused(clock.instant(), height));
        return !clock.instant().isBefore(first.since().plus(patience))
                && height >= first.height() + BLOCKS
                && ledger.lacks(envelope.submitter(), envelope.transactionId());
    }

    private static Status.Code code(GatewayException exception) {
        return exception.getStatus().getCode();
    }

    /** An envelope that was ordered twice is valid once and a duplicate once; only the former is its outcome. */
    private static Optional<Outcome> known(org.hyperledger.fabric.client.Status status) {
        if (status.isSuccessful()) {
            return Optional.of(new Committed(status.getTransactionId(), status.getBlockNumber()));
        }
        if (status.getCode() == TxValidationCode.DUPLICATE_TXID) {
            return Optional.empty();
        }
        return Optional.of(new Invalid(
                status.getTransactionId(),
                status.getBlockNumber(),
                status.getCode().name()));
    }
}
