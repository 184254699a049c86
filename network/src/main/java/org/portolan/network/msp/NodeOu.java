package org.portolan.network.msp;

/** What an organisational unit of a certificate makes of its holder. */
public enum NodeOu {
    CLIENT,
    PEER,
    ADMIN,
    ORDERER
}
