package org.portolan.network.embedded.msp;

import com.google.protobuf.ByteString;
import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/** All MSPs of the channel; turns serialized identities into members. Verified certificates are cached, bounded. */
public final class ChannelMsps {
    private ChannelMsps() {}

    public static ChannelMsps from(Collection<Msp> msps, Clock clock) {
        return new ChannelMsps();
    }

    /** For everything that comes in from a client: chain, node OU, revocation, and validity at the clock. */
    public Member identify(ByteString serializedIdentity) throws RefusedIdentity {
        throw new UnsupportedOperationException();
    }

    /** For blocks: as {@link #identify} without the expiry, because a block must be judged alike at any time. */
    public Member identifyAtAnyTime(ByteString serializedIdentity) throws RefusedIdentity {
        throw new UnsupportedOperationException();
    }

    public Optional<Msp> msp(String mspId) {
        return Optional.empty();
    }

    public Set<String> mspIds() {
        return Set.of();
    }
}
