package org.portolan.network.embedded.chaincode;

import io.grpc.ManagedChannel;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.hyperledger.fabric.protos.peer.ChaincodeGrpc;
import org.hyperledger.fabric.protos.peer.ChaincodeMessage;
import org.portolan.network.embedded.chaincode.message.Invocation;
import org.portolan.network.waiting.Backoff;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps one stream to a contract process open for as long as it lives, and opens a new one when it comes back. */
final class ChaincodeConnection implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ChaincodeConnection.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    /** A contract that is away for long is asked for so seldom that it costs nothing. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final String name;
    private final ChaincodeService service;
    private final MessageAnswers answers;
    private final ManagedChannel channel;
    private final Thread keeper;
    private final AtomicReference<CompletableFuture<ChaincodeStream>> current =
            new AtomicReference<>(new CompletableFuture<>());
    private volatile Optional<String> packageId = Optional.empty();
    private volatile String trouble = "";

    ChaincodeConnection(String name, ChaincodeService service, MessageAnswers answers) {
        this.name = name;
        this.service = service;
        this.answers = answers;
        this.channel = ChaincodeTransport.open(service);
        this.keeper = Thread.ofVirtual().name("chaincode " + name).start(this::keepConnected);
    }

    boolean ready() {
        return current.get().isDone();
    }

    Optional<String> packageId() {
        return packageId;
    }

    ChaincodeMessage invoke(Invocation invocation, Duration timeout) throws ChaincodeFailure {
        return readyStream().execute(invocation, timeout);
    }

    @Override
    public void close() {
        keeper.interrupt();
        channel.shutdownNow();
    }

    /** A contract that restarts is worth a short wait: its transactions then only seem slow. */
    private ChaincodeStream readyStream() throws ChaincodeFailure {
        try {
            return current.get().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new ChaincodeFailure(
                    "chaincode " + name + " is not connected: no contract process at " + service + trouble, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ChaincodeFailure("interrupted while waiting for chaincode " + name, e);
        }
    }

    private void keepConnected() {
        Backoff backoff = new Backoff(FIRST_PAUSE, LONGEST_PAUSE);
        try {
            while (!channel.isShutdown()) {
                if (serveOneStream()) {
                    backoff.succeeded();
                }
                Thread.sleep(backoff.failed());
                channel.resetConnectBackoff();
            }
        } catch (InterruptedException e) {
            LOG.debug("Chaincode {} is closed", name);
        }
    }

    /** Whether the contract was ready for a while. */
    private boolean serveOneStream() throws InterruptedException {
        ChaincodeStream stream = new ChaincodeStream(answers);
        stream.begin(ChaincodeGrpc.newStub(channel).connect(stream));
        try {
            packageId = Optional.of(stream.registered().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException | TimeoutException e) {
            trouble = e.getCause() == null ? "" : " (" + e.getCause().getMessage() + ")";
            LOG.debug("Chaincode {} at {} has not registered", name, service, e);
            stream.end("the contract process has not registered");
            return false;
        }
        current.get().complete(stream);
        LOG.info("Chaincode {} at {} is ready", name, service);
        try {
            stream.ended().get();
        } catch (ExecutionException e) {
            LOG.debug("Chaincode {} ended", name, e);
        }
        current.set(new CompletableFuture<>());
        LOG.warn("Chaincode {} at {} has gone; waiting for it to come back", name, service);
        return true;
    }
}
