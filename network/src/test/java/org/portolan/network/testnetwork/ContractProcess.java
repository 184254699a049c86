package org.portolan.network.testnetwork;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * A contract on the real Java shim, as chaincode-as-a-service in a class loader of its own: the shim's static state
 * serves one peer and one chaincode only.
 */
public final class ContractProcess implements AutoCloseable {
    private final int port;
    private final AutoCloseable server;

    private ContractProcess(int port, AutoCloseable server) {
        this.port = port;
        this.server = server;
    }

    /** Starts on a free port; the class extends the shim's ChaincodeBase and has a constructor without parameters. */
    public static ContractProcess start(String chaincodeClass, String packageId) {
        return start(chaincodeClass, packageId, freePort());
    }

    /** Starts on a given port, as a contract process does that comes back after a crash. */
    public static ContractProcess start(String chaincodeClass, String packageId, int port) {
        return start(chaincodeClass, packageId, port, new String[0]);
    }

    /** Demands of its peer a certificate of the client authority; the files are PEM. */
    public static ContractProcess startWithMutualTls(
            String chaincodeClass, String packageId, Path certificate, Path key, Path clientAuthority) {
        String[] tls = {certificate.toString(), key.toString(), clientAuthority.toString()};
        return start(chaincodeClass, packageId, freePort(), tls);
    }

    /** Starts by what programs of contracts are told, {@code chaincode@packageId@host:port@tlsFolder}. */
    public static ContractProcess serve(String chaincodeClass, String argument) {
        String[] served = argument.split("@");
        Path tls = Path.of(served[3]);
        String[] files = Stream.of("server.crt", "server.key", "ca.crt")
                .map(name -> tls.resolve(name).toString())
                .toArray(String[]::new);
        int port = Integer.parseInt(served[2].substring(served[2].lastIndexOf(':') + 1));
        return start(chaincodeClass, served[1], port, files);
    }

    private static ContractProcess start(String chaincodeClass, String packageId, int port, String[] tls) {
        try {
            Class<?> server = new IsolatedLoader().loadClass("org.portolan.network.testnetwork.contract.ShimServer");
            Object started = server.getMethod("start", String.class, String.class, int.class, String[].class)
                    .invoke(null, chaincodeClass, packageId, port, tls);
            return new ContractProcess(port, (AutoCloseable) started);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("the contract did not start", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the contract did not start", e);
        }
    }

    public int port() {
        return port;
    }

    @Override
    public void close() {
        try {
            // The loader stays open: threads of the shim that are still ending need its classes.
            server.close();
        } catch (Exception e) {
            throw new IllegalStateException("the contract did not stop", e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException("no port is free", e);
        }
    }
}
