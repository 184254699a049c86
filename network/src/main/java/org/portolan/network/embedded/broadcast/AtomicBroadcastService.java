package org.portolan.network.embedded.broadcast;

import io.grpc.stub.StreamObserver;
import java.time.Clock;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.orderer.AtomicBroadcastGrpc;
import org.hyperledger.fabric.protos.orderer.BroadcastResponse;
import org.hyperledger.fabric.protos.orderer.DeliverResponse;
import org.portolan.network.embedded.access.ChannelAccess;
import org.portolan.network.embedded.deliver.DeliverCall;
import org.portolan.network.embedded.ledger.Channel;
import org.portolan.network.embedded.ordering.Orderer;

/** The gRPC service {@code orderer.AtomicBroadcast}. */
public final class AtomicBroadcastService extends AtomicBroadcastGrpc.AtomicBroadcastImplBase {
    private final Channel channel;
    private final Orderer orderer;
    private final OrderedBlocks blocks;
    private final Clock clock;

    public AtomicBroadcastService(Channel channel, Orderer orderer, ChannelAccess access, Clock clock) {
        this.channel = channel;
        this.orderer = orderer;
        this.blocks = new OrderedBlocks(access);
        this.clock = clock;
    }

    @Override
    public StreamObserver<Envelope> broadcast(StreamObserver<BroadcastResponse> responses) {
        return new BroadcastCall(orderer, responses);
    }

    @Override
    public StreamObserver<Envelope> deliver(StreamObserver<DeliverResponse> responses) {
        return DeliverCall.accept(channel, clock, blocks, responses);
    }
}
