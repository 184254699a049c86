package org.portolan.network.embedded.node;

import java.nio.file.Path;
import java.util.Map;
import org.portolan.network.address.Address;
import org.portolan.network.embedded.chaincode.ChaincodeService;

/**
 * One organisation's peer.
 *
 * @param organisationMsp the MSP folder by which others verify the organisation's members
 * @param peerMsp the peer's own MSP folder, with its key
 * @param tls the folder with server.crt and server.key
 * @param address where to listen; port 0 takes a free one
 * @param services where the organisation's contract processes listen, by chaincode
 */
public record PeerSettings(
        String mspId,
        Path organisationMsp,
        Path peerMsp,
        Path tls,
        Address address,
        Map<String, ChaincodeService> services) {
    public PeerSettings {
        services = Map.copyOf(services);
    }
}
