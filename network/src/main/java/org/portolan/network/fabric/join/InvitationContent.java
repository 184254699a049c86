package org.portolan.network.fabric.join;

import java.util.List;

/** An invitation as it is written; the first block is in base 64. */
record InvitationContent(
        String format,
        String channel,
        String invited,
        List<String> members,
        String firstBlock,
        List<Orderer> orderers,
        List<Chaincode> chaincodes) {

    static final StrictJson<InvitationContent> FILE =
            new StrictJson<>("portolan invitation 1", InvitationContent.class, 8 * 1024 * 1024);

    /** Where blocks come from, and the authority behind the TLS certificate there. */
    record Orderer(String mspId, String address, String tlsAuthorities) {}

    /** What the channel has agreed on. */
    record Chaincode(String name, String version, long sequence, String endorsementPolicy) {}
}
