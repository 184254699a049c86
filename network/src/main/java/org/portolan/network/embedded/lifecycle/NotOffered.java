package org.portolan.network.embedded.lifecycle;

import java.util.Arrays;
import java.util.Optional;

/** Everything that clients of Fabric may ask for and the embedded node does not offer, with what to do instead. */
public enum NotOffered {
    DISCOVERY("discovery.Discovery/", "the Gateway service plans endorsements; name peers with --peerAddresses"),
    SNAPSHOT("protos.Snapshot/", "copy the data folder while the node is stopped"),
    CHAINCODE_SUPPORT("protos.ChaincodeSupport/", "run contracts as chaincode-as-a-service"),
    GOSSIP("gossip.Gossip/", "all organisations' peers share one process"),
    ORDERER_CLUSTER("orderer.Cluster/", "there is one orderer"),
    ORDERER_CLUSTER_NODE("orderer.ClusterNodeService/", "there is one orderer"),
    JOIN_CHAIN("cscc JoinChain", "the topology names the channel"),
    JOIN_CHAIN_BY_SNAPSHOT("cscc JoinChainBySnapshot", "the topology names the channel"),
    JOIN_BY_SNAPSHOT_STATUS("cscc JoinBySnapshotStatus", "the topology names the channel"),
    INSTALL("_lifecycle InstallChaincode", "the topology names the chaincodes and their services"),
    QUERY_INSTALLED("_lifecycle QueryInstalledChaincode", "ask for QueryInstalledChaincodes"),
    GET_INSTALLED_PACKAGE("_lifecycle GetInstalledChaincodePackage", "there are no chaincode packages"),
    APPROVE("_lifecycle ApproveChaincodeDefinitionForMyOrg", "the topology defines the chaincodes"),
    QUERY_APPROVED("_lifecycle QueryApprovedChaincodeDefinition", "ask for QueryChaincodeDefinition"),
    QUERY_ALL_APPROVED("_lifecycle QueryApprovedChaincodeDefinitions", "ask for QueryChaincodeDefinitions"),
    COMMIT("_lifecycle CommitChaincodeDefinition", "the topology defines the chaincodes"),
    LSCC("lscc", "use the _lifecycle queries"),
    CONFIG_UPDATE("CONFIG_UPDATE envelopes", "start the node again; it reads topology and revocation lists then"),
    RICH_QUERIES("GET_QUERY_RESULT", "use ranges over composite keys"),
    CROSS_CHANNEL("INVOKE_CHAINCODE on another channel", "there is one channel"),
    SYSTEM_FROM_CHAINCODE("INVOKE_CHAINCODE of a system chaincode", "let the client ask it"),
    LEGACY_INIT("chaincode initialisation (isInit)", "let an ordinary function initialise");

    private final String request;
    private final String instead;

    NotOffered(String request, String instead) {
        this.request = request;
        this.instead = instead;
    }

    /** What is asked for, in Fabric's words; a gRPC service ends in a slash. */
    public String request() {
        return request;
    }

    /** What to do in its place, as the documentation has it. */
    public String instead() {
        return instead;
    }

    /** The exception with the {@link #explanation()}, to be thrown. */
    public NotOfferedException refusal() {
        return new NotOfferedException(explanation());
    }

    /** A sentence for the caller: what is not offered, and what to do instead. */
    public String explanation() {
        return "the embedded node does not offer " + request + ": " + instead;
    }

    /** The entry of a gRPC method's service. */
    public static Optional<NotOffered> ofMethod(String fullMethodName) {
        return Arrays.stream(values())
                .filter(entry -> entry.request.endsWith("/") && fullMethodName.startsWith(entry.request))
                .findFirst();
    }

    static Optional<NotOffered> ofFunction(String chaincode, String function) {
        return Arrays.stream(values())
                .filter(entry -> entry.request.equals(chaincode + " " + function))
                .findFirst();
    }
}
