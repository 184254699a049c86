package org.portolan.network.embedded.gateway;

import com.google.protobuf.InvalidProtocolBufferException;
import io.grpc.Status;
import java.util.concurrent.CancellationException;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.gateway.ChaincodeEventsRequest;
import org.hyperledger.fabric.protos.gateway.ChaincodeEventsResponse;
import org.hyperledger.fabric.protos.gateway.SignedChaincodeEventsRequest;
import org.portolan.network.embedded.access.ChannelAccess;
import org.portolan.network.embedded.access.SignedRequest;
import org.portolan.network.embedded.deliver.FlowControlled;
import org.portolan.network.embedded.gateway.peers.GatewayException;
import org.portolan.network.embedded.ledger.BlockStream;
import org.portolan.network.embedded.ledger.Channel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** ChaincodeEvents: the events of valid transactions, block by block, from a block or after a transaction on. */
final class ChaincodeEvents {
    private static final Logger LOG = LoggerFactory.getLogger(ChaincodeEvents.class);

    private final Channel channel;
    private final Admission admission;

    ChaincodeEvents(Channel channel, ChannelAccess access) {
        this.channel = channel;
        this.admission = new Admission(channel, access);
    }

    /** Returns at once; the events are sent by a thread of their own until the client goes. */
    void stream(SignedChaincodeEventsRequest signed, FlowControlled<ChaincodeEventsResponse> client)
            throws GatewayException {
        ChaincodeEventsRequest request = parse(signed);
        admission.require(
                request.getChannelId(),
                new SignedRequest(signed.getRequest(), request.getIdentity(), signed.getSignature()));
        long start = startBlock(request);
        Thread.ofVirtual().name("chaincode events").start(() -> send(request, start, client));
    }

    private void send(ChaincodeEventsRequest request, long start, FlowControlled<ChaincodeEventsResponse> client) {
        EventSelection selection = new EventSelection(request.getChaincodeId(), request.getAfterTransactionId());
        try (BlockStream blocks = channel.blocks(start)) {
            client.whenCancelled(blocks::close);
            while (true) {
                ChaincodeEventsResponse events = selection.of(blocks.next());
                if (events.getEventsCount() > 0) {
                    client.send(events);
                }
            }
        } catch (CancellationException e) {
            LOG.debug("A client no longer listens to events of {}", request.getChaincodeId());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warn("Events of {} can no longer be sent", request.getChaincodeId(), e);
            client.fail(Status.ABORTED.withDescription(e.getMessage()).asRuntimeException());
        }
    }

    /** After a transaction that is on the ledger, its block; else the position asked for, or what comes next. */
    private long startBlock(ChaincodeEventsRequest request) throws GatewayException {
        String after = request.getAfterTransactionId();
        if (!after.isEmpty()) {
            var block = channel.blockByTransaction(after).map(Block::getHeader);
            if (block.isPresent()) {
                return block.get().getNumber();
            }
        }
        return switch (request.getStartPosition().getTypeCase()) {
            case SPECIFIED -> request.getStartPosition().getSpecified().getNumber();
            case NEXT_COMMIT, TYPE_NOT_SET -> channel.height();
            default ->
                throw new GatewayException(
                        Status.Code.INVALID_ARGUMENT,
                        "invalid start position type: "
                                + request.getStartPosition().getTypeCase());
        };
    }

    private static ChaincodeEventsRequest parse(SignedChaincodeEventsRequest signed) throws GatewayException {
        if (signed.getRequest().isEmpty()) {
            throw new GatewayException(Status.Code.INVALID_ARGUMENT, "a chaincode events request is required");
        }
        try {
            return ChaincodeEventsRequest.parseFrom(signed.getRequest());
        } catch (InvalidProtocolBufferException e) {
            throw new GatewayException(
                    Status.Code.INVALID_ARGUMENT, "invalid chaincode events request: " + e.getMessage());
        }
    }
}
