package org.portolan.network.embedded.deliver;

import io.grpc.stub.StreamObserver;
import java.time.Clock;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.peer.DeliverGrpc;
import org.hyperledger.fabric.protos.peer.DeliverResponse;
import org.portolan.network.embedded.access.ChannelAccess;
import org.portolan.network.embedded.ledger.Channel;

/** The gRPC service {@code protos.Deliver} of one organisation's peer. */
public final class DeliverService extends DeliverGrpc.DeliverImplBase {
    private final Channel channel;
    private final Clock clock;
    private final WholeBlocks whole;
    private final FilteredResponses filtered;
    private final BlocksWithPrivateData withPrivateData;

    public DeliverService(Channel channel, ChannelAccess access, String organisation, Clock clock) {
        this.channel = channel;
        this.clock = clock;
        this.whole = new WholeBlocks(access);
        this.filtered = new FilteredResponses(access);
        this.withPrivateData = new BlocksWithPrivateData(channel, access, organisation);
    }

    @Override
    public StreamObserver<Envelope> deliver(StreamObserver<DeliverResponse> responses) {
        return DeliverCall.accept(channel, clock, whole, responses);
    }

    @Override
    public StreamObserver<Envelope> deliverFiltered(StreamObserver<DeliverResponse> responses) {
        return DeliverCall.accept(channel, clock, filtered, responses);
    }

    @Override
    public StreamObserver<Envelope> deliverWithPrivateData(StreamObserver<DeliverResponse> responses) {
        return DeliverCall.accept(channel, clock, withPrivateData, responses);
    }
}
