package org.portolan.network.topology;

import java.util.List;

/** How orderers agree on the order of transactions. */
public enum OrderingType {
    /** Survives crashed orderers; every orderer is trusted. */
    RAFT("raft", List.of(1, 3, 5)),
    /** Survives orderers that lie: one of four, two of seven. */
    SMARTBFT("smartbft", List.of(4, 7));

    private final String word;
    private final List<Integer> sizes;

    OrderingType(String word, List<Integer> sizes) {
        this.word = word;
        this.sizes = sizes;
    }

    /** The word for it in a topology file. */
    public String word() {
        return word;
    }

    /** How many orderers it runs with here: an even number of Raft nodes, say, survives no more than one fewer. */
    List<Integer> sizes() {
        return sizes;
    }

    /** What that many orderers run unless the topology says otherwise. */
    static OrderingType usualFor(int orderers) {
        return SMARTBFT.sizes.contains(orderers) ? SMARTBFT : RAFT;
    }
}
