package org.portolan.network.behaviour;

import io.grpc.ManagedChannel;
import java.time.Duration;
import org.hyperledger.fabric.client.Gateway;
import org.portolan.network.identity.OrganisationFolder;
import org.portolan.network.testnetwork.TestUsers;

/**
 * A network of customs administrations of CN, SG and NZ on the channel {@code portolan}, on some engine. Chaincode
 * {@code ledger} needs two of the three, {@code notes} any one, {@code common} what the channel says; all run the test
 * contract. What one peer committed,
 * another may commit a moment later.
 */
interface FabricNetwork {
    String CHANNEL = "portolan";
    String LEDGER = "ledger";
    String NOTES = "notes";
    String COMMON = "common";
    String CN = "CNCustomsMSP";
    String SG = "SGCustomsMSP";
    String NZ = "NZCustomsMSP";

    /** The identities of an organisation on disk. */
    OrganisationFolder identities(String mspId);

    /** A TLS connection to an organisation's peer, for the network to close. */
    ManagedChannel connection(String mspId);

    /** Where an organisation's peer says that it is. */
    String peerAddress(String mspId);

    /** How long a peer lets a contract run. */
    Duration longestRun();

    /** A user at its own organisation's peer. */
    default Gateway gateway(String mspId, String user) {
        return newGateway(mspId, user).connection(connection(mspId)).connect();
    }

    /** A user who is not connected yet. */
    default Gateway.Builder newGateway(String mspId, String user) {
        return TestUsers.newGateway(mspId, identities(mspId).userMsp(user));
    }
}
