package org.portolan.network.fabric;

import java.util.Optional;
import org.portolan.network.fabric.layout.PeerNode;
import org.portolan.network.fabric.peer.Administrator;
import org.portolan.network.identity.definition.OrganisationDefinition;
import org.portolan.network.identity.definition.OrganisationDefinitions;
import org.portolan.network.identity.definition.UserDefinition;
import org.portolan.network.launch.LaunchFailed;
import org.portolan.network.msp.NodeOu;

/** Finds who may join a peer to a channel and approve chaincodes for an organisation. */
final class Administrators {

    private Administrators() {}

    static Administrator at(PeerNode peer, OrganisationDefinitions identities) throws LaunchFailed {
        return new Administrator(
                peer.hostName(),
                peer.address(),
                peer.identities().tlsAuthorityCertificate(),
                peer.mspId(),
                peer.identities().userMsp(of(peer.organisation(), identities)));
    }

    private static String of(String organisation, OrganisationDefinitions identities) throws LaunchFailed {
        Optional<UserDefinition> administrator =
                identities.named(organisation).map(OrganisationDefinition::users).stream()
                        .flatMap(users -> users.stream())
                        .filter(user -> user.nodeOu() == NodeOu.ADMIN)
                        .findFirst();
        return administrator
                .map(UserDefinition::name)
                .orElseThrow(() -> new LaunchFailed(
                        "Organisation %s needs a user with 'nodeOu: admin' for its peers to join a channel"
                                .formatted(organisation)));
    }
}
