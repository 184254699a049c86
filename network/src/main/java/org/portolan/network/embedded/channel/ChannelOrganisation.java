package org.portolan.network.embedded.channel;

import java.util.List;
import org.portolan.network.address.Address;
import org.portolan.network.msp.Msp;

/** An organisation of the channel: an application organisation's anchor peers, or an orderer organisation's orderers. */
public record ChannelOrganisation(Msp msp, List<Address> addresses) {
    public ChannelOrganisation {
        addresses = List.copyOf(addresses);
    }

    public String mspId() {
        return msp.mspId();
    }
}
