package org.portolan.contracts;

import org.portolan.contracts.host.HostMain;

/** The program that serves the contracts to peers; {@code --help} says how. */
public final class ContractHost {
    private ContractHost() {}

    public static void main(String[] arguments) {
        System.exit(HostMain.run(arguments));
    }
}
