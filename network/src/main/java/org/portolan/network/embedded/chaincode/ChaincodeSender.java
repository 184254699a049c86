package org.portolan.network.embedded.chaincode;

import io.grpc.stub.StreamObserver;
import org.hyperledger.fabric.protos.peer.ChaincodeMessage;

/** The way to the contract, on which messages of many transactions take turns. */
final class ChaincodeSender {
    private final StreamObserver<ChaincodeMessage> toContract;
    private boolean closed;

    ChaincodeSender(StreamObserver<ChaincodeMessage> toContract) {
        this.toContract = toContract;
    }

    /** What is sent after the stream has ended is lost, and the transaction fails by the stream's end. */
    synchronized void send(ChaincodeMessage message) {
        if (!closed) {
            toContract.onNext(message);
        }
    }

    synchronized void close() {
        if (!closed) {
            closed = true;
            toContract.onCompleted();
        }
    }
}
