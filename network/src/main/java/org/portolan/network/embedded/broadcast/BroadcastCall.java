package org.portolan.network.embedded.broadcast;

import io.grpc.stub.StreamObserver;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Status;
import org.hyperledger.fabric.protos.orderer.BroadcastResponse;
import org.portolan.network.embedded.ordering.Orderer;
import org.portolan.network.embedded.ordering.SubmissionRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One client's stream of envelopes, each answered before the next is read. */
final class BroadcastCall implements StreamObserver<Envelope> {
    private static final Logger LOG = LoggerFactory.getLogger(BroadcastCall.class);

    private final Orderer orderer;
    private final StreamObserver<BroadcastResponse> responses;

    BroadcastCall(Orderer orderer, StreamObserver<BroadcastResponse> responses) {
        this.orderer = orderer;
        this.responses = responses;
    }

    @Override
    public void onNext(Envelope envelope) {
        responses.onNext(submit(envelope));
    }

    @Override
    public void onError(Throwable cause) {
        LOG.debug("A client has gone: {}", cause.getMessage());
    }

    @Override
    public void onCompleted() {
        responses.onCompleted();
    }

    private BroadcastResponse submit(Envelope envelope) {
        try {
            orderer.submit(envelope);
            return BroadcastResponse.newBuilder().setStatus(Status.SUCCESS).build();
        } catch (SubmissionRefused e) {
            return BroadcastResponse.newBuilder()
                    .setStatus(e.status())
                    .setInfo(e.getMessage())
                    .build();
        }
    }
}
