package org.portolan.contracts.host;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import io.grpc.stub.StreamObserver;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.logging.Logger;
import org.hyperledger.fabric.protos.peer.ChaincodeAdditionalParams;
import org.hyperledger.fabric.protos.peer.ChaincodeID;
import org.hyperledger.fabric.protos.peer.ChaincodeMessage;
import org.jspecify.annotations.Nullable;
import org.portolan.contracts.state.PeerOffer;

/**
 * One peer's connection: registers, learns what the peer offers, and starts an invocation for each transaction. Its
 * state is its own, so any number of peers and chaincodes share a process (decision record 0002).
 */
final class PeerStream implements StreamObserver<ChaincodeMessage> {
    private static final Logger LOG = Logger.getLogger(PeerStream.class.getName());

    private final String packageId;
    private final Answering contracts;
    private final ExecutorService threads;
    private final StreamObserver<ChaincodeMessage> peer;
    private final Map<String, Running> running = new ConcurrentHashMap<>();
    private volatile PeerOffer offer = PeerOffer.SINGLES;

    PeerStream(
            ServedChaincode served,
            Answering contracts,
            ExecutorService threads,
            StreamObserver<ChaincodeMessage> peer) {
        this.packageId = served.packageId();
        this.contracts = contracts;
        this.threads = threads;
        this.peer = peer;
    }

    void register() {
        send(ChaincodeMessage.newBuilder()
                .setType(ChaincodeMessage.Type.REGISTER)
                .setPayload(ChaincodeID.newBuilder().setName(packageId).build().toByteString())
                .build());
    }

    @Override
    public void onNext(ChaincodeMessage message) {
        switch (message.getType()) {
            case REGISTERED -> LOG.fine(() -> packageId + " is registered");
            case READY -> learnOffer(message);
            case INIT, TRANSACTION -> start(message);
            case RESPONSE, ERROR -> deliver(message);
            case KEEPALIVE -> send(message);
            default -> LOG.warning(() -> "A peer sent an unexpected " + message.getType());
        }
    }

    @Override
    public void onError(Throwable cause) {
        LOG.fine(() -> "The stream of " + packageId + " broke: " + cause.getMessage());
        abandon();
    }

    @Override
    public void onCompleted() {
        abandon();
        peer.onCompleted();
    }

    private void learnOffer(ChaincodeMessage ready) {
        try {
            offer = PeerOffer.of(ChaincodeAdditionalParams.parseFrom(ready.getPayload()));
        } catch (InvalidProtocolBufferException e) {
            LOG.warning("What the peer says it offers cannot be understood; it gets single writes");
        }
    }

    private void start(ChaincodeMessage request) {
        Invocation invocation = Invocation.of(request, offer, contracts, this::send);
        String key = invocation.getTxKey();
        Running entry = new Running(invocation);
        running.put(key, entry);
        try {
            entry.future = threads.submit(() -> {
                try {
                    invocation.call();
                } catch (Error broken) {
                    // The shim answers for exceptions only, and a peer that hears nothing waits until its time-out.
                    send(error(request, "DEFECT: The contract's process is in trouble; its log says more."));
                    throw broken;
                } finally {
                    running.remove(key, entry);
                }
            });
        } catch (RejectedExecutionException e) {
            running.remove(key, entry);
            send(error(request, "BUSY: Too many transactions are waiting for this contract; try again later."));
        }
    }

    private void deliver(ChaincodeMessage answer) {
        Running entry = running.get(answer.getChannelId() + answer.getTxid());
        if (entry == null) {
            LOG.fine(() -> "An answer came for " + answer.getTxid() + ", which is not running any more");
            return;
        }
        try {
            entry.invocation.postMessage(answer);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void abandon() {
        running.values().forEach(Running::cancel);
        running.clear();
    }

    /** Only one message at a time may be given to gRPC. */
    private synchronized void send(ChaincodeMessage message) {
        peer.onNext(message);
    }

    private static ChaincodeMessage error(ChaincodeMessage request, String text) {
        return ChaincodeMessage.newBuilder()
                .setType(ChaincodeMessage.Type.ERROR)
                .setChannelId(request.getChannelId())
                .setTxid(request.getTxid())
                .setPayload(ByteString.copyFromUtf8(text))
                .build();
    }

    private static final class Running {
        private final Invocation invocation;
        private volatile @Nullable Future<?> future;

        private Running(Invocation invocation) {
            this.invocation = invocation;
        }

        private void cancel() {
            Future<?> begun = future;
            if (begun != null) {
                begun.cancel(true);
            }
        }
    }
}
