package org.portolan.network.embedded.deliver;

import io.grpc.stub.ServerCallStreamObserver;
import java.util.concurrent.CancellationException;

/** Responses to one client, sent no faster than it takes them, so that a slow client costs no memory. */
public final class FlowControlled<T> {
    private final ServerCallStreamObserver<T> responses;
    private Runnable onCancel = () -> {};
    private boolean cancelled;
    private boolean ended;

    /** To be made while the call is being accepted; sending is for another thread. */
    public FlowControlled(ServerCallStreamObserver<T> responses) {
        this.responses = responses;
        responses.setOnReadyHandler(this::wake);
        responses.setOnCancelHandler(this::cancel);
    }

    /** Waits until the client takes it. Throws {@link CancellationException} once the client has gone. */
    public synchronized void send(T response) throws InterruptedException {
        while (!cancelled && !responses.isReady()) {
            wait();
        }
        if (cancelled) {
            throw new CancellationException("the client has gone");
        }
        responses.onNext(response);
    }

    /** Ends the call as successful; does nothing where it has ended or the client is gone. */
    public synchronized void complete() {
        if (mayEnd()) {
            responses.onCompleted();
        }
    }

    /** Ends the call with a failure; does nothing where it has ended or the client is gone. */
    public synchronized void fail(Throwable cause) {
        if (mayEnd()) {
            responses.onError(cause);
        }
    }

    private boolean mayEnd() {
        boolean first = !cancelled && !ended;
        ended = true;
        return first;
    }

    /** Runs when the client goes, at once if it has gone; takes the place of an earlier action. */
    public void whenCancelled(Runnable action) {
        synchronized (this) {
            if (!cancelled) {
                onCancel = action;
                return;
            }
        }
        action.run();
    }

    private synchronized void wake() {
        notifyAll();
    }

    private void cancel() {
        Runnable action;
        synchronized (this) {
            cancelled = true;
            notifyAll();
            action = onCancel;
        }
        action.run();
    }
}
