package org.portolan.gateway.blocks;

import com.google.protobuf.InvalidProtocolBufferException;
import io.grpc.Status;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hyperledger.fabric.client.CloseableIterator;
import org.hyperledger.fabric.client.GatewayException;
import org.hyperledger.fabric.client.GatewayRuntimeException;
import org.hyperledger.fabric.client.Network;
import org.hyperledger.fabric.protos.common.BlockchainInfo;
import org.hyperledger.fabric.protos.peer.BlockAndPrivateData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The blocks of our own peer, with the private data that it holds. A peer that does not know such a delivery is asked
 * for plain blocks instead: then confidential parts are missing, and the log says so.
 */
public final class PeerBlocks implements BlockSource {
    private static final Logger LOG = LoggerFactory.getLogger(PeerBlocks.class);

    private final Supplier<Network> network;
    private volatile boolean plain;

    /** The network is asked for at each delivery, with an identity of the peer's own organisation. */
    public PeerBlocks(Supplier<Network> network) {
        this.network = network;
    }

    @Override
    public Blocks from(long number) {
        if (plain) {
            var request = network().newBlockEventsRequest().startBlock(number).build();
            return new Delivery<>(
                    translated(request::getEvents),
                    block -> BlockAndPrivateData.newBuilder().setBlock(block).build());
        }
        var request = network()
                .newBlockAndPrivateDataEventsRequest()
                .startBlock(number)
                .build();
        return new Delivery<>(translated(request::getEvents), Function.identity());
    }

    @Override
    public long height() {
        try {
            var channel = network();
            var answer = channel.getContract("qscc").evaluateTransaction("GetChainInfo", channel.getName());
            return BlockchainInfo.parseFrom(answer).getHeight();
        } catch (GatewayException | GatewayRuntimeException | InvalidProtocolBufferException failure) {
            throw new PeerUnavailable("The peer did not tell its height: " + failure.getMessage(), failure);
        }
    }

    /** A key that is missing or a peer that is not configured is said once more at each attempt. */
    private Network network() {
        try {
            return network.get();
        } catch (RuntimeException unusable) {
            throw new PeerUnavailable("The peer cannot be asked: " + unusable.getMessage(), unusable);
        }
    }

    /** The one place where the SDK's exceptions on a delivery are caught. */
    private <T> T translated(Supplier<T> call) {
        try {
            return call.get();
        } catch (GatewayRuntimeException failure) {
            if (failure.getStatus().getCode() == Status.Code.UNIMPLEMENTED && !plain) {
                LOG.warn("The peer delivers no private data: confidential parts are missing until it does and the read"
                        + " model is rebuilt");
                plain = true;
            }
            throw new PeerUnavailable("The peer ended the delivery: " + failure.getMessage(), failure);
        } catch (NoSuchElementException failure) {
            // How the SDK reports a status message in place of a block, and the end of the stream.
            throw new PeerUnavailable("The peer refused the delivery: " + failure.getMessage(), failure);
        }
    }

    private final class Delivery<T> implements Blocks {
        private final CloseableIterator<T> events;
        private final Function<T, BlockAndPrivateData> form;

        private Delivery(CloseableIterator<T> events, Function<T, BlockAndPrivateData> form) {
            this.events = events;
            this.form = form;
        }

        @Override
        public boolean hasNext() {
            return translated(events::hasNext);
        }

        @Override
        public BlockAndPrivateData next() {
            return form.apply(translated(events::next));
        }

        @Override
        public void close() {
            events.close();
        }
    }
}
