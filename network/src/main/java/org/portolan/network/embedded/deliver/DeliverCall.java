package org.portolan.network.embedded.deliver;

import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.CancellationException;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Status;
import org.hyperledger.fabric.protos.orderer.SeekInfo;
import org.portolan.network.embedded.access.AccessDenied;
import org.portolan.network.embedded.ledger.BlockStream;
import org.portolan.network.embedded.ledger.Channel;
import org.portolan.network.embedded.ledger.LedgerUnavailableException;
import org.portolan.network.msp.Member;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One client's stream: it asks for a range of blocks, gets them and a status, and may then ask for another. */
public final class DeliverCall<T> implements StreamObserver<Envelope> {
    private static final Logger LOG = LoggerFactory.getLogger(DeliverCall.class);

    private final Channel channel;
    private final Clock clock;
    private final BlockResponses<T> responses;
    private final ServerCallStreamObserver<T> call;
    private final FlowControlled<T> client;
    private boolean serving;
    private boolean clientDone;

    private DeliverCall(Channel channel, Clock clock, BlockResponses<T> responses, ServerCallStreamObserver<T> call) {
        this.channel = channel;
        this.clock = clock;
        this.responses = responses;
        this.call = call;
        this.client = new FlowControlled<>(call);
    }

    /** Accepts a call; its seeks are served one after the other. */
    public static <T> DeliverCall<T> accept(
            Channel channel, Clock clock, BlockResponses<T> responses, StreamObserver<T> call) {
        ServerCallStreamObserver<T> flow = (ServerCallStreamObserver<T>) call;
        flow.disableAutoRequest();
        DeliverCall<T> accepted = new DeliverCall<>(channel, clock, responses, flow);
        flow.request(1);
        return accepted;
    }

    @Override
    public synchronized void onNext(Envelope envelope) {
        serving = true;
        Thread.ofVirtual().name("deliver").start(() -> serve(envelope));
    }

    @Override
    public void onError(Throwable cause) {
        LOG.debug("A client has gone: {}", cause.getMessage());
    }

    @Override
    public synchronized void onCompleted() {
        clientDone = true;
        if (!serving) {
            client.complete();
        }
    }

    private void serve(Envelope envelope) {
        try {
            Status status = deliver(envelope);
            client.send(responses.status(status));
            finish(status);
        } catch (CancellationException e) {
            LOG.debug("A client has gone while blocks were delivered");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            client.fail(io.grpc.Status.UNAVAILABLE
                    .withDescription("the node is stopping")
                    .asRuntimeException());
        } catch (RuntimeException e) {
            LOG.error("Blocks could not be delivered", e);
            client.fail(io.grpc.Status.INTERNAL.withDescription(e.getMessage()).asRuntimeException());
        }
    }

    private synchronized void finish(Status status) {
        serving = false;
        if (clientDone || status != Status.SUCCESS) {
            client.complete();
        } else {
            call.request(1);
        }
    }

    private Status deliver(Envelope envelope) throws InterruptedException {
        try {
            SeekRequest request = SeekRequest.parse(envelope, clock.instant());
            if (!request.channel().equals(channel.settings().channel())) {
                return Status.NOT_FOUND;
            }
            Member member = responses.admit(request.signed());
            SeekRange range = SeekRange.of(request.seek(), channel.height());
            return deliver(
                    request.seek(), range, member.certificate().getNotAfter().toInstant());
        } catch (AccessDenied e) {
            LOG.warn("Blocks were refused: {}", e.getMessage());
            return Status.FORBIDDEN;
        } catch (DeliverRefused e) {
            LOG.debug("Blocks were refused: {}", e.getMessage());
            return e.status();
        } catch (LedgerUnavailableException e) {
            LOG.warn("Blocks cannot be delivered: {}", e.getMessage());
            return Status.SERVICE_UNAVAILABLE;
        }
    }

    private Status deliver(SeekInfo seek, SeekRange range, Instant expiry) throws InterruptedException {
        boolean wait = seek.getBehavior() == SeekInfo.SeekBehavior.BLOCK_UNTIL_READY;
        try (BlockStream blocks = channel.blocks(range.first())) {
            client.whenCancelled(blocks::close);
            for (long number = range.first(); Long.compareUnsigned(number, range.last()) <= 0; number++) {
                if (!wait && number >= channel.height()) {
                    return Status.NOT_FOUND;
                }
                Block block = blocks.next();
                if (clock.instant().isAfter(expiry)) {
                    return Status.FORBIDDEN;
                }
                client.send(responses.block(content(seek, block)));
                if (number == -1L) {
                    break;
                }
            }
            return Status.SUCCESS;
        }
    }

    /** A seek may ask for headers and signatures alone, which it gets of all but configuration blocks. */
    private static Block content(SeekInfo seek, Block block) {
        boolean headersOnly = seek.getContentType() == SeekInfo.SeekContentType.HEADER_WITH_SIG;
        return headersOnly && block.getHeader().getNumber() > 0
                ? block.toBuilder().clearData().build()
                : block;
    }
}
