package org.portolan.network.embedded.node;

import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

/** Refuses calls above a number in progress, with the words a Fabric peer uses, so that a flood costs no memory. */
final class ConcurrencyLimit implements ServerInterceptor {
    private final int limit;
    private final Semaphore calls;

    ConcurrencyLimit(int limit) {
        this.limit = limit;
        this.calls = new Semaphore(limit);
    }

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        if (!calls.tryAcquire()) {
            String service = call.getMethodDescriptor().getServiceName();
            call.close(
                    Status.UNKNOWN.withDescription(
                            "too many requests for " + service + ", exceeding concurrency limit (" + limit + ")"),
                    new Metadata());
            return new ServerCall.Listener<>() {};
        }
        return new Releasing<>(next.startCall(call, headers));
    }

    private final class Releasing<Q> extends SimpleForwardingServerCallListener<Q> {
        private final AtomicBoolean released = new AtomicBoolean();

        Releasing(ServerCall.Listener<Q> delegate) {
            super(delegate);
        }

        @Override
        public void onComplete() {
            release();
            super.onComplete();
        }

        @Override
        public void onCancel() {
            release();
            super.onCancel();
        }

        private void release() {
            if (released.compareAndSet(false, true)) {
                calls.release();
            }
        }
    }
}
