package org.portolan.network.embedded.chaincode.message;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import org.portolan.network.embedded.simulation.SimulationException;

/** Answers one kind of message that a contract sends while it runs. */
@FunctionalInterface
public interface MessageHandler {
    /** Returns the payload of the RESPONSE; a {@link SimulationException} becomes an ERROR that the contract sees. */
    ByteString handle(ByteString payload, TransactionContext transaction) throws InvalidProtocolBufferException;
}
