package org.portolan.network.embedded.chaincode;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.hyperledger.fabric.protos.peer.ChaincodeMessage;
import org.portolan.network.embedded.chaincode.message.Invocation;

/** The contract processes of one organisation's peer, by the names of their chaincodes. */
public final class Chaincodes implements AutoCloseable {
    private final Duration timeout;
    private final MessageAnswers answers = new MessageAnswers(new InvokeChaincodeHandler(this));
    private final Map<String, ChaincodeConnection> connections = new ConcurrentHashMap<>();

    /** A transaction that takes longer than the time-out fails. */
    public Chaincodes(Duration timeout) {
        this.timeout = timeout;
    }

    /** Begins to connect and returns at once; replaces an earlier connection of the same chaincode. */
    public void connect(String chaincode, ChaincodeService service) {
        ChaincodeConnection connection = new ChaincodeConnection(chaincode, service, answers);
        ChaincodeConnection replaced = connections.put(chaincode, connection);
        if (replaced != null) {
            replaced.close();
        }
    }

    /** Returns the contract's last message, COMPLETED or ERROR. */
    public ChaincodeMessage invoke(Invocation invocation) throws ChaincodeFailure {
        ChaincodeConnection connection = connections.get(invocation.chaincode());
        if (connection == null) {
            throw new ChaincodeFailure("chaincode " + invocation.chaincode() + " has no contract process at this peer");
        }
        return connection.invoke(invocation, timeout);
    }

    /** Whether this peer runs the chaincode, ready or not. */
    public boolean runs(String chaincode) {
        return connections.containsKey(chaincode);
    }

    /** Each chaincode with whether its contract process is registered now. */
    public Map<String, Boolean> readiness() {
        Map<String, Boolean> readiness = new TreeMap<>();
        connections.forEach((name, connection) -> readiness.put(name, connection.ready()));
        return readiness;
    }

    /** The package identifier under which a contract process has last registered. */
    public Optional<String> packageId(String chaincode) {
        return Optional.ofNullable(connections.get(chaincode)).flatMap(ChaincodeConnection::packageId);
    }

    @Override
    public void close() {
        connections.values().forEach(ChaincodeConnection::close);
        connections.clear();
    }
}
