package org.portolan.gateway.ledger.profile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.portolan.gateway.GatewaySettings;
import org.portolan.gateway.GatewaySettings.Organisation;
import org.portolan.gateway.file.FileTrouble;
import org.springframework.stereotype.Component;

/** The peers of each organisation that this gateway signs for, the preferred one first. */
@Component
public final class OwnPeers {

    private final Map<String, List<PeerPlace>> places = new LinkedHashMap<>();

    OwnPeers(GatewaySettings settings) {
        Optional<ConnectionProfile> profile =
                Optional.ofNullable(settings.connectionProfile()).map(OwnPeers::profile);
        settings.organisations().forEach((mspId, organisation) -> {
            List<PeerPlace> found = organisation.peer() != null
                    ? List.of(place(mspId, organisation.peer(), organisation))
                    : profile.orElseThrow(() -> new ProfileRefused("portolan.organisations." + mspId
                                    + " needs peer and tls-ca, or portolan.connection-profile"))
                            .peersOf(mspId);
            if (organisation.peer() == null) {
                found.forEach(PeerCheck::refuseStrangers);
            }
            places.put(mspId, found);
        });
        if (profile.isPresent() && !places.containsKey(settings.administration())) {
            throw new ProfileRefused("portolan.organisations." + settings.administration()
                    + " needs users-folder, the folder with the identities that the gateway signs with");
        }
    }

    /** The peers of an organisation; empty if the gateway does not sign for it. */
    public List<PeerPlace> of(String mspId) {
        return places.getOrDefault(mspId, List.of());
    }

    private static ConnectionProfile profile(Path file) {
        try {
            return ConnectionProfile.read(file);
        } catch (IOException unreadable) {
            throw new ProfileRefused(
                    FileTrouble.words(unreadable) + "; portolan.connection-profile names it", unreadable);
        }
    }

    private static PeerPlace place(String mspId, String peer, Organisation organisation) {
        PeerAddress address = PeerAddress.parse(peer, mspId);
        return new PeerPlace(
                mspId,
                address.host(),
                address.port(),
                or(organisation.overrideAuthority(), address.host()),
                Authorities.in(
                        Optional.ofNullable(organisation.tlsCa())
                                .orElseThrow(
                                        () -> new ProfileRefused("portolan.organisations." + mspId + " needs tls-ca")),
                        mspId));
    }

    private static String or(@Nullable String name, String otherwise) {
        return name == null ? otherwise : name;
    }
}
