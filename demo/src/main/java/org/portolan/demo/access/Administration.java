package org.portolan.demo.access;

import java.util.List;

/** The customs administrations of the demonstration; each runs a gateway that signs for the organisations of its country. */
public enum Administration {
    CN("CNCustomsMSP", List.of("CNCustomsMSP", "CNTXGPortMSP")),
    SG("SGCustomsMSP", List.of("SGCustomsMSP", "SGSINPortMSP")),
    NZ("NZCustomsMSP", List.of("NZCustomsMSP"));

    private final String mspId;
    private final List<String> organisations;

    Administration(String mspId, List<String> organisations) {
        this.mspId = mspId;
        this.organisations = organisations;
    }

    public String mspId() {
        return mspId;
    }

    /** The MSP ids for which its gateway signs, its own first. */
    public List<String> organisations() {
        return organisations;
    }

    /** The gateways listen on consecutive ports. */
    public int port(int first) {
        return first + ordinal();
    }
}
