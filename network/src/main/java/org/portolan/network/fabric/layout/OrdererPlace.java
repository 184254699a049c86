package org.portolan.network.fabric.layout;

import java.nio.file.Path;
import org.portolan.network.address.Address;
import org.portolan.network.identity.OrganisationFolder;

/** An orderer on this machine; channels are joined at its admin address. */
public record OrdererPlace(
        String organisation,
        String name,
        String mspId,
        Address address,
        Address admin,
        Address operations,
        Path folder,
        OrganisationFolder identities)
        implements FabricNode {

    @Override
    public Path msp() {
        return identities.ordererMsp(name);
    }

    @Override
    public Path tls() {
        return identities.ordererTls(name);
    }
}
