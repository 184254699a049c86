package org.portolan.network.embedded.gateway;

import io.grpc.Status;
import java.util.List;
import org.hyperledger.fabric.protos.gateway.ErrorDetail;
import org.hyperledger.fabric.protos.gateway.SubmitRequest;
import org.hyperledger.fabric.protos.gateway.SubmitResponse;
import org.portolan.network.embedded.gateway.peers.GatewayException;
import org.portolan.network.embedded.ordering.Orderer;
import org.portolan.network.embedded.ordering.SubmissionRefused;

/** Submit: hands the signed transaction to the orderer, which is no promise that it becomes valid. */
final class Submit {
    private static final int LEAST_SERVER_ERROR = 500;

    private final String channel;
    private final OrdererEndpoint endpoint;

    Submit(String channel, OrdererEndpoint endpoint) {
        this.channel = channel;
        this.endpoint = endpoint;
    }

    SubmitResponse submit(SubmitRequest request) throws GatewayException {
        if (!request.hasPreparedTransaction()) {
            throw new GatewayException(Status.Code.INVALID_ARGUMENT, "a prepared transaction is required");
        }
        if (request.getPreparedTransaction().getSignature().isEmpty()) {
            throw new GatewayException(Status.Code.INVALID_ARGUMENT, "prepared transaction must be signed");
        }
        if (!request.getChannelId().equals(channel)) {
            throw new GatewayException(
                    Status.Code.FAILED_PRECONDITION, "no orderers of channel " + request.getChannelId());
        }
        try {
            Orderer orderer = endpoint.orderer();
            orderer.submit(request.getPreparedTransaction());
            return SubmitResponse.getDefaultInstance();
        } catch (SubmissionRefused e) {
            throw refusal(e);
        }
    }

    private GatewayException refusal(SubmissionRefused refused) {
        String message = "received unsuccessful response from orderer: status=" + refused.status() + ", info="
                + refused.getMessage();
        if (refused.status().getNumber() < LEAST_SERVER_ERROR) {
            return new GatewayException(Status.Code.ABORTED, message);
        }
        ErrorDetail detail = ErrorDetail.newBuilder()
                .setAddress(endpoint.address())
                .setMspId(endpoint.mspId())
                .setMessage(message)
                .build();
        return new GatewayException(
                Status.Code.UNAVAILABLE, "no orderers could successfully process transaction", List.of(detail));
    }
}
