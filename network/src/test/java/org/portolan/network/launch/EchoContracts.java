package org.portolan.network.launch;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hyperledger.fabric.metrics.Metrics;
import org.hyperledger.fabric.shim.ChaincodeBase;
import org.hyperledger.fabric.shim.ChaincodeServerProperties;
import org.hyperledger.fabric.shim.ChaincodeStub;
import org.hyperledger.fabric.shim.NettyChaincodeServer;
import org.hyperledger.fabric.shim.ResponseUtils;
import org.hyperledger.fabric.traces.Traces;

/** A program that serves one chaincode on the real shim under mutual TLS, and understands what a network asks of it. */
public final class EchoContracts extends ChaincodeBase {

    private EchoContracts(String packageId) {
        processCommandLineOptions(new String[] {"-i", packageId});
    }

    /** The command of this program. */
    public static List<String> command() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                EchoContracts.class.getName());
    }

    public static void main(String[] arguments) throws Exception {
        if (!arguments[0].equals("--until-input-ends") || arguments.length != 3) {
            System.out.println("one --serve and --until-input-ends are wanted");
            System.exit(2);
        }
        Thread.ofPlatform().daemon().start(EchoContracts::endWithInput);
        serve(arguments[2].split("@", 4));
    }

    private static void serve(String[] parts) throws Exception {
        Logger.getLogger("org.hyperledger.fabric").setLevel(Level.SEVERE);
        int asked = Integer.parseInt(parts[2].substring(parts[2].indexOf(':') + 1));
        int port = asked == 0 ? freePort() : asked;
        EchoContracts chaincode = new EchoContracts(parts[1]);
        Metrics.initialize(chaincode.getChaincodeConfig());
        Traces.initialize(chaincode.getChaincodeConfig());
        ChaincodeServerProperties properties = new ChaincodeServerProperties();
        properties.setServerAddress(new InetSocketAddress("127.0.0.1", port));
        properties.setTlsEnabled(true);
        properties.setKeyFile(parts[3] + "/server.key");
        properties.setKeyCertChainFile(parts[3] + "/server.crt");
        properties.setTrustCertCollectionFile(parts[3] + "/ca.crt");
        System.out.println("serving %s@%s on 127.0.0.1:%d".formatted(parts[0], parts[1], port));
        System.out.println("ready");
        new NettyChaincodeServer(chaincode, properties).start();
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void endWithInput() {
        try {
            while (System.in.read() >= 0) {
                // The network lives.
            }
        } catch (IOException _) {
            // A broken pipe says the same as its end.
        }
        System.exit(0);
    }

    @Override
    public Response init(ChaincodeStub stub) {
        return ResponseUtils.newSuccessResponse();
    }

    @Override
    public Response invoke(ChaincodeStub stub) {
        String answer = ProcessHandle.current().pid() + " heard " + String.join(" ", stub.getParameters());
        return ResponseUtils.newSuccessResponse(answer.getBytes(StandardCharsets.UTF_8));
    }
}
