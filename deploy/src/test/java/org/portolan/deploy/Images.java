package org.portolan.deploy;

import java.util.Set;

/** The images that this version is deployed from. */
public final class Images {

    private static final String VERSION = System.getProperty("portolan.version");

    public static final String CONTRACTS = "portolan/contracts:" + VERSION;
    public static final String GATEWAY = "portolan/gateway:" + VERSION;

    /** The oldest release of Fabric that the fabric engine accepts. */
    public static final String PEER = "hyperledger/fabric-peer:3.1.5";

    public static final String ORDERER = "hyperledger/fabric-orderer:3.1.5";

    public static final Set<String> ALL = Set.of(CONTRACTS, GATEWAY, PEER, ORDERER);

    private Images() {}
}
