package org.portolan.contracts.host;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Everything that one process serves, started and stopped together. In a test, without a process:
 *
 * <pre>{@code
 * try (Host host = Host.start(System.out, "--serve", "movement@movement:1@127.0.0.1:0")) {
 *     int port = host.ports().getFirst();
 * }
 * }</pre>
 */
public final class Host implements AutoCloseable {
    private static final int SECONDS_TO_FINISH = 3;

    private final ExecutorService threads;
    private final List<ChaincodeListener> listeners = new ArrayList<>();

    private Host(ExecutorService threads) {
        this.threads = threads;
    }

    /** Starts what the arguments ask for and says on {@code out} where it listens. */
    public static Host start(PrintStream out, String... arguments) throws IOException {
        return start(HostArguments.parse(arguments, Map.of()).served(), out);
    }

    static Host start(List<ServedChaincode> served, PrintStream out) throws IOException {
        return start(served, name -> Chaincodes.contractsOf(name)::answer, out);
    }

    static Host start(List<ServedChaincode> served, Function<String, Answering> contracts, PrintStream out)
            throws IOException {
        ShimSettings.apply();
        Host host = new Host(InvocationThreads.start());
        try {
            for (ServedChaincode chaincode : served) {
                host.listen(chaincode, contracts.apply(chaincode.chaincode()));
            }
        } catch (IOException | RuntimeException e) {
            host.close();
            throw e;
        }
        host.listeners.forEach(listener -> out.println(listener.description()));
        out.println("ready");
        out.flush();
        return host;
    }

    /** The ports listened on, in the order of the arguments. */
    public List<Integer> ports() {
        return listeners.stream().map(ChaincodeListener::port).toList();
    }

    private void listen(ServedChaincode served, Answering contracts) throws IOException {
        ChaincodeListener listener = new ChaincodeListener(served, contracts, threads);
        listeners.add(listener);
        listener.start();
    }

    /** Lets running transactions finish, for a few seconds, and cuts the peers' streams, which never end by themselves. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
            for (ChaincodeListener listener : listeners) {
                listener.stop();
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
