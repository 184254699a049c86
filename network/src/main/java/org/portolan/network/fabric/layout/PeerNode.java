package org.portolan.network.fabric.layout;

import java.nio.file.Path;
import org.portolan.network.address.Address;
import org.portolan.network.identity.OrganisationFolder;

/** A peer on this machine. */
public record PeerNode(
        String organisation,
        String name,
        String mspId,
        Address address,
        Address operations,
        Path folder,
        OrganisationFolder identities)
        implements FabricNode {

    @Override
    public Path msp() {
        return identities.peerMsp(name);
    }

    @Override
    public Path tls() {
        return identities.peerTls(name);
    }

    /** Where its external builder finds how to reach the processes that serve chaincodes to it. */
    public Path services() {
        return folder.resolve("services");
    }

    /** Its ledger and everything else that it writes itself. */
    public Path production() {
        return folder.resolve("production");
    }
}
