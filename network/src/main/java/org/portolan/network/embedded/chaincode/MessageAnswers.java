package org.portolan.network.embedded.chaincode;

import static java.util.Map.entry;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.Map;
import org.hyperledger.fabric.protos.peer.ChaincodeMessage;
import org.hyperledger.fabric.protos.peer.ChaincodeMessage.Type;
import org.jspecify.annotations.Nullable;
import org.portolan.network.embedded.chaincode.message.MessageHandler;
import org.portolan.network.embedded.chaincode.message.TransactionContext;
import org.portolan.network.embedded.chaincode.query.GetHistoryForKeyHandler;
import org.portolan.network.embedded.chaincode.query.GetQueryResultHandler;
import org.portolan.network.embedded.chaincode.query.GetStateByRangeHandler;
import org.portolan.network.embedded.chaincode.query.QueryStateCloseHandler;
import org.portolan.network.embedded.chaincode.query.QueryStateNextHandler;
import org.portolan.network.embedded.chaincode.state.DelStateHandler;
import org.portolan.network.embedded.chaincode.state.GetPrivateDataHashHandler;
import org.portolan.network.embedded.chaincode.state.GetStateHandler;
import org.portolan.network.embedded.chaincode.state.GetStateMetadataHandler;
import org.portolan.network.embedded.chaincode.state.GetStateMultipleHandler;
import org.portolan.network.embedded.chaincode.state.PurgePrivateDataHandler;
import org.portolan.network.embedded.chaincode.state.PutStateHandler;
import org.portolan.network.embedded.chaincode.state.PutStateMetadataHandler;
import org.portolan.network.embedded.chaincode.state.WriteBatchStateHandler;
import org.portolan.network.embedded.simulation.SimulationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the handler of each message that a running contract sends, and turns its outcome into the answer. */
final class MessageAnswers {
    private static final Logger LOG = LoggerFactory.getLogger(MessageAnswers.class);

    private final Map<Type, MessageHandler> handlers;

    MessageAnswers(InvokeChaincodeHandler invokeChaincode) {
        handlers = Map.ofEntries(
                entry(Type.GET_STATE, new GetStateHandler()),
                entry(Type.GET_STATE_MULTIPLE, new GetStateMultipleHandler()),
                entry(Type.GET_STATE_METADATA, new GetStateMetadataHandler()),
                entry(Type.GET_PRIVATE_DATA_HASH, new GetPrivateDataHashHandler()),
                entry(Type.PUT_STATE, new PutStateHandler()),
                entry(Type.DEL_STATE, new DelStateHandler()),
                entry(Type.PUT_STATE_METADATA, new PutStateMetadataHandler()),
                entry(Type.PURGE_PRIVATE_DATA, new PurgePrivateDataHandler()),
                entry(Type.WRITE_BATCH_STATE, new WriteBatchStateHandler()),
                entry(Type.GET_STATE_BY_RANGE, new GetStateByRangeHandler()),
                entry(Type.GET_HISTORY_FOR_KEY, new GetHistoryForKeyHandler()),
                entry(Type.QUERY_STATE_NEXT, new QueryStateNextHandler()),
                entry(Type.QUERY_STATE_CLOSE, new QueryStateCloseHandler()),
                entry(Type.GET_QUERY_RESULT, new GetQueryResultHandler()),
                entry(Type.INVOKE_CHAINCODE, invokeChaincode));
    }

    ChaincodeMessage to(ChaincodeMessage message, @Nullable TransactionContext transaction) {
        if (transaction == null) {
            return error(message, "no ledger context");
        }
        if (!transaction.beginMessage()) {
            return error(message, "another request of this transaction is pending");
        }
        try {
            return answer(message, transaction);
        } finally {
            transaction.endMessage();
        }
    }

    private ChaincodeMessage answer(ChaincodeMessage message, TransactionContext transaction) {
        MessageHandler handler = handlers.get(message.getType());
        if (handler == null) {
            return error(message, "this kind of message is not supported by the embedded node");
        }
        try {
            return newMessage(message, Type.RESPONSE, handler.handle(message.getPayload(), transaction));
        } catch (SimulationException | InvalidProtocolBufferException e) {
            // The Java shim keeps this from the contract, so that it would be nowhere to be found.
            LOG.warn("{} refused in {}: {}", message.getType(), transaction.namespace(), e.getMessage());
            return error(message, e.getMessage());
        } catch (RuntimeException e) {
            // The contract must be answered, or it and its client wait for the time-out.
            LOG.error("{} of transaction {} failed", message.getType(), message.getTxid(), e);
            return error(message, "internal error: " + e.getMessage());
        }
    }

    private static ChaincodeMessage error(ChaincodeMessage message, @Nullable String cause) {
        String text = message.getType() + " failed: transaction ID: " + message.getTxid() + ": " + cause;
        return newMessage(message, Type.ERROR, ByteString.copyFromUtf8(text));
    }

    private static ChaincodeMessage newMessage(ChaincodeMessage request, Type type, ByteString payload) {
        return ChaincodeMessage.newBuilder()
                .setType(type)
                .setPayload(payload)
                .setTxid(request.getTxid())
                .setChannelId(request.getChannelId())
                .build();
    }
}
