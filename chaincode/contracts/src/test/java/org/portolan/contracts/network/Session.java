package org.portolan.contracts.network;

import org.hyperledger.fabric.client.Gateway;
import org.hyperledger.fabric.client.Network;

/** One user's connection to one peer. */
public final class Session implements AutoCloseable {
    private final Gateway gateway;

    Session(Gateway gateway) {
        this.gateway = gateway;
    }

    /** A call of a function, to be given its arguments. */
    public Calling call(String chaincode, String function) {
        return new Calling(network().getContract(chaincode), function);
    }

    public Network network() {
        return gateway.getNetwork("portolan");
    }

    @Override
    public void close() {
        gateway.close();
    }
}
