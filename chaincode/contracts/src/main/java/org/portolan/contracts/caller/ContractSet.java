package org.portolan.contracts.caller;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hyperledger.fabric.shim.Chaincode.Response;
import org.hyperledger.fabric.shim.ChaincodeStub;
import org.hyperledger.fabric.shim.ResponseUtils;
import org.portolan.contracts.state.ChannelState;
import org.portolan.contracts.state.PeerMessages;
import org.portolan.contracts.state.PeerRefused;
import org.portolan.records.json.CanonicalJson;
import org.portolan.records.json.JsonValue;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;
import org.portolan.records.reason.ReasonLines;

/**
 * The contracts of one chaincode. Finds the function that a call names ({@code contract:function}), runs it, sends its
 * writes when it has said yes, and turns a refusal into {@link ReasonLines}: of an error only the message survives the
 * way to the client.
 */
public final class ContractSet {
    private static final Logger LOG = Logger.getLogger(ContractSet.class.getName());

    private final SortedMap<String, ContractFunction> functions = new TreeMap<>();
    private final CallerMemory callers = new CallerMemory();

    public ContractSet(String chaincode, List<Contract> contracts) {
        for (Contract contract : contracts) {
            for (ContractFunction function : contract.functions()) {
                functions.put(contract.name() + ":" + function.name(), function);
            }
        }
        ContractFunction metadata = Metadata.of(chaincode, contracts);
        functions.put(Metadata.FUNCTION, metadata);
    }

    /** Runs one invocation; it never throws. */
    public Response answer(ChaincodeStub stub, PeerMessages peer) {
        try {
            return ResponseUtils.newSuccessResponse(CanonicalJson.write(run(stub, peer)));
        } catch (InvalidValue refusal) {
            return ResponseUtils.newErrorResponse(ReasonLines.write(refusal.reasons()));
        } catch (PeerRefused refusal) {
            return refused(Reason.of(ReasonCode.PEER_REFUSED, String.valueOf(refusal.getMessage())));
        } catch (RuntimeException defect) {
            // Neither log nor answer holds the exception's message: it may quote confidential input.
            LOG.log(
                    Level.SEVERE,
                    () -> "A contract failed: " + defect.getClass().getName() + " at "
                            + List.of(defect.getStackTrace()));
            return refused(Reason.of(ReasonCode.DEFECT, "The contract failed; the log of its process says where."));
        }
    }

    private JsonValue run(ChaincodeStub stub, PeerMessages peer) {
        List<byte[]> words = stub.getArgs();
        String name = words.isEmpty() ? "" : stub.getFunction();
        ContractFunction function = functions.get(name);
        if (function == null) {
            throw Reason.of(
                            ReasonCode.UNKNOWN_FUNCTION,
                            "This chaincode has no such function; it has " + functions.keySet())
                    .asException();
        }
        List<byte[]> arguments = words.subList(1, words.size());
        if (arguments.size() != function.parameters().size()) {
            throw Reason.of(
                            ReasonCode.ARGUMENTS,
                            name + " takes " + function.parameters() + ", not " + arguments.size() + " arguments.")
                    .asException();
        }
        ChannelState state = new ChannelState(stub, peer);
        Call call = new Call(stub, arguments, callers.of(stub.getCreator()), state);
        function.access().require(call);
        JsonValue result = function.body().apply(call);
        state.flush();
        return result;
    }

    private static Response refused(Reason reason) {
        return ResponseUtils.newErrorResponse(ReasonLines.write(List.of(reason)));
    }

    /** The functions by the names under which they are called. */
    public SortedMap<String, ContractFunction> functions() {
        return Collections.unmodifiableSortedMap(functions);
    }
}
