package org.portolan.network.testnetwork.contract;

import java.net.InetSocketAddress;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hyperledger.fabric.metrics.Metrics;
import org.hyperledger.fabric.shim.ChaincodeServerProperties;
import org.hyperledger.fabric.shim.NettyChaincodeServer;
import org.hyperledger.fabric.traces.Traces;

/** Starts the shim's server; it is called by reflection, in a class loader of its own. */
public final class ShimServer {
    private static final Logger SHIM = Logger.getLogger("org.hyperledger.fabric");

    private ShimServer() {}

    /** TLS files are certificate, key and the authority of clients; without any, there is no TLS. */
    public static AutoCloseable start(String chaincodeClass, String packageId, int port, String... tls)
            throws Exception {
        // At its usual level the shim writes out every argument.
        SHIM.setLevel(Level.SEVERE);
        IdentifiedChaincode chaincode = (IdentifiedChaincode)
                Class.forName(chaincodeClass).getConstructor().newInstance();
        chaincode.identify(packageId);
        Properties configuration = chaincode.getChaincodeConfig();
        Metrics.initialize(configuration);
        Traces.initialize(configuration);
        ChaincodeServerProperties properties = new ChaincodeServerProperties();
        properties.setServerAddress(new InetSocketAddress("127.0.0.1", port));
        if (tls.length > 0) {
            properties.setTlsEnabled(true);
            properties.setKeyCertChainFile(tls[0]);
            properties.setKeyFile(tls[1]);
            properties.setTrustCertCollectionFile(tls[2]);
        }
        NettyChaincodeServer server = new NettyChaincodeServer(chaincode, properties);
        Thread.ofPlatform().daemon().name(packageId).start(() -> run(server));
        return server::stop;
    }

    private static void run(NettyChaincodeServer server) {
        try {
            server.start();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            throw new IllegalStateException("the contract's server did not start", e);
        }
    }
}
