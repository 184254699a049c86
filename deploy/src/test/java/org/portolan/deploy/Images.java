package org.portolan.deploy;

import java.util.Set;

/** The images that this version is deployed from. */
public final class Images {

    private static final String VERSION = System.getProperty("portolan.version");

    public static final String CONTRACTS = "portolan/contracts:" + VERSION;
    public static final String GATEWAY = "portolan/gateway:" + VERSION;

    /** The oldest release of Fabric that the fabric engine accepts. */
    public static final String PEER =
            "hyperledger/fabric-peer:3.1.5@sha256:e07c735b6f2d131315f3ae6e582c5aa602143d9d14805bb98be8ebc9d6baa82c";

    public static final String ORDERER =
            "hyperledger/fabric-orderer:3.1.5@sha256:dcb4c042237993a6f537b2f54e701e749f8e108f25c0cbe0c6742c205fccc3d5";

    public static final Set<String> ALL = Set.of(CONTRACTS, GATEWAY, PEER, ORDERER);

    private Images() {}
}
