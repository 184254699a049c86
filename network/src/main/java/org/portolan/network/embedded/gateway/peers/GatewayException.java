package org.portolan.network.embedded.gateway.peers;

import com.google.protobuf.Any;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.util.List;
import org.hyperledger.fabric.protos.gateway.ErrorDetail;

/** A call that failed, as the SDKs expect it: a code, a message, and a detail for each peer or orderer that refused. */
public final class GatewayException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Status status;
    private final transient List<ErrorDetail> details;

    public GatewayException(Status.Code code, String message, List<ErrorDetail> details) {
        super(message);
        this.status = code.toStatus().withDescription(message);
        this.details = List.copyOf(details);
    }

    public GatewayException(Status.Code code, String message) {
        this(code, message, List.of());
    }

    /** As gRPC sends it, the details packed in the trailer {@code grpc-status-details-bin}. */
    public StatusRuntimeException toStatus() {
        com.google.rpc.Status.Builder message = com.google.rpc.Status.newBuilder()
                .setCode(status.getCode().value())
                .setMessage(getMessage());
        details.forEach(detail -> message.addDetails(Any.pack(detail)));
        return StatusProto.toStatusRuntimeException(message.build());
    }
}
