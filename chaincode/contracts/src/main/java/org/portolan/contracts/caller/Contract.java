package org.portolan.contracts.caller;

import java.util.List;

/** A contract by the name under which clients call it, with its functions. */
public record Contract(String name, List<ContractFunction> functions) {
    public Contract {
        functions = List.copyOf(functions);
    }

    /** The functions in the order in which the metadata lists them. */
    public static Contract of(String name, ContractFunction... functions) {
        return new Contract(name, List.of(functions));
    }
}
