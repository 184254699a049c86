package org.portolan.contracts.network;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.hyperledger.fabric.client.ChaincodeEvent;
import org.hyperledger.fabric.client.CloseableIterator;
import org.hyperledger.fabric.client.Gateway;
import org.hyperledger.fabric.client.Network;

/** One user's connection to one peer. */
public final class Session implements AutoCloseable {
    private final Gateway gateway;
    private final LongConsumer awaitBlock;

    /** The second argument returns when a block is at all peers. */
    Session(Gateway gateway, LongConsumer awaitBlock) {
        this.gateway = gateway;
        this.awaitBlock = awaitBlock;
    }

    /** A call of a function, to be given its arguments. */
    public Calling call(String chaincode, String function) {
        return new Calling(network().getContract(chaincode), function, awaitBlock);
    }

    /** The payload of the first event of this name that says this, from the beginning of the chain on. */
    public String event(String chaincode, String name, String saying) {
        try (CloseableIterator<ChaincodeEvent> events = network()
                .newChaincodeEventsRequest(chaincode)
                .startBlock(0)
                .build()
                .getEvents(options -> options.withDeadlineAfter(20, TimeUnit.SECONDS))) {
            while (true) {
                ChaincodeEvent event = events.next();
                String payload = new String(event.getPayload(), StandardCharsets.UTF_8);
                if (event.getEventName().equals(name) && payload.contains(saying)) {
                    return payload;
                }
            }
        }
    }

    public Network network() {
        return gateway.getNetwork("portolan");
    }

    @Override
    public void close() {
        gateway.close();
    }
}
