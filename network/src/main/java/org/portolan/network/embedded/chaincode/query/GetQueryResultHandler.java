package org.portolan.network.embedded.chaincode.query;

import com.google.protobuf.ByteString;
import org.portolan.network.embedded.chaincode.message.MessageHandler;
import org.portolan.network.embedded.chaincode.message.TransactionContext;
import org.portolan.network.embedded.simulation.SimulationException;

/** GET_QUERY_RESULT: refused, as by a Fabric peer that keeps its state in LevelDB. */
public final class GetQueryResultHandler implements MessageHandler {
    @Override
    public ByteString handle(ByteString payload, TransactionContext transaction) {
        throw new SimulationException(
                "rich queries are not supported by the embedded node; use ranges over composite keys");
    }
}
