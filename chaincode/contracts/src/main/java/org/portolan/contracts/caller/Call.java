package org.portolan.contracts.caller;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hyperledger.fabric.shim.ChaincodeStub;
import org.portolan.contracts.state.ChannelState;
import org.portolan.records.json.CanonicalJson;
import org.portolan.records.json.JsonObject;

/** One call of a contract's function: who calls, with which arguments, when, on which state. */
public final class Call {
    private final ChaincodeStub stub;
    private final List<byte[]> arguments;
    private final Caller caller;
    private final ChannelState state;

    Call(ChaincodeStub stub, List<byte[]> arguments, Caller caller, ChannelState state) {
        this.stub = stub;
        this.arguments = List.copyOf(arguments);
        this.caller = caller;
        this.state = state;
    }

    public Caller caller() {
        return caller;
    }

    public ChannelState state() {
        return state;
    }

    /** The transaction's own time, the same at every endorser; nothing on the ledger reads a clock. */
    public Instant time() {
        return stub.getTxTimestamp();
    }

    /** An argument as it came, for documents. */
    public byte[] document(int position) {
        return arguments.get(position).clone();
    }

    /** An argument as text, for names and numbers that their types check. */
    public String text(int position) {
        return new String(arguments.get(position), java.nio.charset.StandardCharsets.UTF_8);
    }

    /** A value that travels to the endorsers only, and into no block. */
    public Optional<byte[]> confidential(String name) {
        return Optional.ofNullable(stub.getTransient().get(name));
    }

    /** Sets the transaction's event; Fabric keeps one, so a call announces at most once. */
    public void announce(String event, JsonObject payload) {
        stub.setEvent(event, CanonicalJson.write(payload));
    }
}
