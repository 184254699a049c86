package org.portolan.contracts.caller;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.hyperledger.fabric.shim.ChaincodeStub;
import org.portolan.contracts.state.ChannelState;
import org.portolan.records.json.CanonicalJson;
import org.portolan.records.json.JsonObject;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;

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

    /** Who signed the proposal, by the certificate in it. */
    public Caller caller() {
        return caller;
    }

    /** What this call reads and writes; nothing of it is seen by others before its block. */
    public ChannelState state() {
        return state;
    }

    /** The transaction's own time, the same at every endorser; nothing on the ledger reads a clock. */
    public Instant time() {
        return stub.getTxTimestamp();
    }

    /** The transaction's time as records keep it: in UTC, to the millisecond. */
    public OffsetDateTime recordedTime() {
        return time().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
    }

    /** An argument as it came, for documents. */
    public byte[] document(int position) {
        return arguments.get(position).clone();
    }

    /** An argument as text, for names and numbers that their types check. */
    public String text(int position) {
        return new String(arguments.get(position), StandardCharsets.UTF_8);
    }

    /** A value that travels to the endorsers only, and into no block. */
    Optional<byte[]> transientValue(String name) {
        return Optional.ofNullable(stub.getTransient().get(name));
    }

    /** Refuses the call for a reason that a rule gave. */
    public static void refuse(Reason reason) {
        throw reason.asException();
    }

    /** Refuses the call for all reasons that rules gave, if they gave any. */
    public static void refuseFor(List<Reason> reasons) {
        if (!reasons.isEmpty()) {
            throw new InvalidValue(reasons);
        }
    }

    /** Sets the transaction's event; Fabric keeps one, so a call announces at most once. */
    public void announce(String event, JsonObject payload) {
        stub.setEvent(event, CanonicalJson.write(payload));
    }
}
