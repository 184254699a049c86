package org.portolan.network.embedded.chaincode;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import io.grpc.stub.StreamObserver;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.hyperledger.fabric.protos.peer.ChaincodeID;
import org.hyperledger.fabric.protos.peer.ChaincodeMessage;
import org.hyperledger.fabric.protos.peer.ChaincodeMessage.Type;
import org.portolan.network.embedded.chaincode.message.Invocation;
import org.portolan.network.embedded.chaincode.message.TransactionContext;

/** One stream to a contract process: created, then ready once the contract has registered, then ended for good. */
final class ChaincodeStream implements StreamObserver<ChaincodeMessage> {
    private final MessageAnswers answers;
    private final Map<String, TransactionContext> transactions = new ConcurrentHashMap<>();
    private final CompletableFuture<String> registered = new CompletableFuture<>();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private final CompletableFuture<ChaincodeSender> sender = new CompletableFuture<>();

    ChaincodeStream(MessageAnswers answers) {
        this.answers = answers;
    }

    void begin(StreamObserver<ChaincodeMessage> toContract) {
        sender.complete(new ChaincodeSender(toContract));
    }

    /** Completes with the package identifier under which the contract has registered. */
    CompletableFuture<String> registered() {
        return registered;
    }

    CompletableFuture<Void> ended() {
        return ended;
    }

    /** Runs one transaction and returns the contract's COMPLETED or ERROR. */
    ChaincodeMessage execute(Invocation invocation, Duration timeout) throws ChaincodeFailure {
        TransactionContext transaction = new TransactionContext(invocation);
        String id = invocation.transactionId();
        if (transactions.putIfAbsent(id, transaction) != null) {
            throw new ChaincodeFailure("transaction " + id + " is already running in " + invocation.chaincode());
        }
        try {
            if (ended.isDone()) {
                throw new ChaincodeFailure("chaincode stream terminated");
            }
            sender.join().send(newTransaction(invocation));
            return transaction.completion().get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new ChaincodeFailure("timeout expired while executing transaction", e);
        } catch (ExecutionException e) {
            throw new ChaincodeFailure(
                    Optional.ofNullable(e.getCause()).orElse(e).getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ChaincodeFailure("interrupted while executing transaction", e);
        } finally {
            transactions.remove(id);
            transaction.close();
        }
    }

    @Override
    public void onNext(ChaincodeMessage message) {
        if (message.getType() == Type.KEEPALIVE) {
            return;
        }
        if (!registered.isDone()) {
            register(message);
        } else if (message.getType() == Type.COMPLETED || message.getType() == Type.ERROR) {
            TransactionContext transaction = transactions.get(message.getTxid());
            if (transaction != null) {
                transaction.completion().complete(message);
            }
        } else {
            Thread.startVirtualThread(() -> answer(message));
        }
    }

    @Override
    public void onError(Throwable cause) {
        Throwable reason = cause.getCause() == null ? cause : cause.getCause();
        end("chaincode stream terminated: " + reason.getMessage());
    }

    @Override
    public void onCompleted() {
        end("chaincode stream terminated");
    }

    void end(String reason) {
        ended.complete(null);
        registered.completeExceptionally(new ChaincodeFailure(reason));
        transactions
                .values()
                .forEach(transaction -> transaction.completion().completeExceptionally(new ChaincodeFailure(reason)));
        sender.thenAccept(ChaincodeSender::close);
    }

    private void register(ChaincodeMessage message) {
        try {
            ChaincodeID id = ChaincodeID.parseFrom(message.getPayload());
            if (message.getType() != Type.REGISTER || id.getName().isEmpty()) {
                end("expected the contract to register with its package identifier, not " + message.getType());
                return;
            }
            ChaincodeSender contract = sender.join();
            contract.send(ChaincodeMessage.newBuilder().setType(Type.REGISTERED).build());
            contract.send(Capabilities.ready());
            registered.complete(id.getName());
        } catch (InvalidProtocolBufferException e) {
            end("the contract's registration cannot be read: " + e.getMessage());
        }
    }

    private void answer(ChaincodeMessage message) {
        sender.join().send(answers.to(message, transactions.get(message.getTxid())));
    }

    private static ChaincodeMessage newTransaction(Invocation invocation) {
        ByteString input = invocation.input().toByteString();
        return ChaincodeMessage.newBuilder()
                .setType(Type.TRANSACTION)
                .setPayload(input)
                .setTxid(invocation.transactionId())
                .setChannelId(invocation.channel())
                .setProposal(invocation.proposal())
                .build();
    }
}
