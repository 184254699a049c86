package org.portolan.network.testnetwork.contract;

import java.nio.file.Path;

/** Serves the test contract as a process, by the command line that every program of contracts takes. */
public final class TestContractHost {
    private TestContractHost() {}

    /** {@code --until-input-ends --serve chaincode@packageId@host:port@tlsFolder}. */
    public static void main(String[] arguments) throws Exception {
        String[] served = arguments[arguments.length - 1].split("@");
        int port = Integer.parseInt(served[2].substring(served[2].lastIndexOf(':') + 1));
        Path tls = Path.of(served[3]);
        ShimServer.start(
                TestContract.class.getName(),
                served[1],
                port,
                tls.resolve("server.crt").toString(),
                tls.resolve("server.key").toString(),
                tls.resolve("ca.crt").toString());
        System.out.println("ready");
        while (System.in.read() >= 0) {
            // Only its end matters.
        }
        System.exit(0);
    }
}
