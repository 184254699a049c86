package org.portolan.contracts.caller;

import java.util.List;
import java.util.function.Function;
import org.portolan.records.json.JsonValue;

/**
 * One function of a contract.
 *
 * @param parameters the names of its arguments, all of them mandatory texts
 * @param access who may call it; asked before the body runs
 * @param submitted whether it writes and so has to be submitted; a query is evaluated
 * @param body what it does; it refuses by throwing {@link org.portolan.records.reason.InvalidValue}
 */
public record ContractFunction(
        String name, Access access, List<String> parameters, boolean submitted, Function<Call, JsonValue> body) {
    public ContractFunction {
        parameters = List.copyOf(parameters);
    }

    /** A function that changes the ledger. */
    public static ContractFunction transaction(
            String name, Access access, Function<Call, JsonValue> body, String... parameters) {
        return new ContractFunction(name, access, List.of(parameters), true, body);
    }

    /** A function that only reads. */
    public static ContractFunction query(
            String name, Access access, Function<Call, JsonValue> body, String... parameters) {
        return new ContractFunction(name, access, List.of(parameters), false, body);
    }
}
