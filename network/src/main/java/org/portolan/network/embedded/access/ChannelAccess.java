package org.portolan.network.embedded.access;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.portolan.network.embedded.channel.ChannelOrganisation;
import org.portolan.network.embedded.channel.ChannelSettings;
import org.portolan.network.msp.ChannelMsps;
import org.portolan.network.msp.Member;
import org.portolan.network.msp.RefusedIdentity;

/** Admits members of the channel whose certificate is valid now and whose signature is over the request. */
public final class ChannelAccess {
    private final String channel;
    private final ChannelMsps msps;
    private final Set<String> applicationOrganisations;
    private final Set<String> allOrganisations;

    public ChannelAccess(ChannelSettings settings, ChannelMsps msps) {
        this.channel = settings.channel();
        this.msps = msps;
        this.applicationOrganisations = Set.copyOf(settings.mspIds());
        Set<String> all = new HashSet<>(settings.mspIds());
        settings.ordererOrganisations().stream().map(ChannelOrganisation::mspId).forEach(all::add);
        this.allOrganisations = Set.copyOf(all);
    }

    /** For what peers offer: members of the application's organisations. */
    public Member requireApplicationMember(SignedRequest request) throws AccessDenied {
        return require(request, applicationOrganisations);
    }

    /** For what orderers offer: members of any organisation of the channel. */
    public Member requireChannelMember(SignedRequest request) throws AccessDenied {
        return require(request, allOrganisations);
    }

    /** For what an organisation's peer offers to its own people alone. */
    public Member requireMemberOf(String mspId, SignedRequest request) throws AccessDenied {
        return require(request, Set.of(mspId));
    }

    private Member require(SignedRequest request, Set<String> organisations) throws AccessDenied {
        Member member = identify(request);
        if (!organisations.contains(member.mspId())) {
            throw new AccessDenied(denial(member.mspId(), "this organisation has no access here"));
        }
        try {
            member.verify(request.content().toByteArray(), request.signature().toByteArray());
            return member;
        } catch (RefusedIdentity e) {
            throw new AccessDenied(denial(member.mspId(), e.getMessage()), e);
        }
    }

    private Member identify(SignedRequest request) throws AccessDenied {
        try {
            return msps.identify(request.identity());
        } catch (RefusedIdentity e) {
            throw new AccessDenied(
                    "access denied: channel [" + channel + "] does not know the creator: " + e.getMessage(), e);
        }
    }

    private String denial(String mspId, @Nullable String cause) {
        return "access denied: channel [" + channel + "] creator org [" + mspId + "]: " + cause;
    }
}
