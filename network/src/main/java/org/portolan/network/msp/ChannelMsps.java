package org.portolan.network.msp;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.hyperledger.fabric.protos.msp.SerializedIdentity;

/** All MSPs of the channel; turns serialized identities into members. Verified certificates are cached, bounded. */
public final class ChannelMsps {
    private static final int CACHED = 1_000;

    private final Map<String, Msp> msps;
    private final Clock clock;
    private final Map<ByteString, VerifiedMember> verified = Collections.synchronizedMap(new RecentlyUsed());

    private ChannelMsps(Map<String, Msp> msps, Clock clock) {
        this.msps = Collections.unmodifiableMap(msps);
        this.clock = clock;
    }

    /** An {@link IllegalArgumentException} where two have the same id. */
    public static ChannelMsps from(Collection<Msp> msps, Clock clock) {
        Map<String, Msp> byId = new TreeMap<>();
        for (Msp msp : msps) {
            if (byId.putIfAbsent(msp.mspId(), msp) != null) {
                throw new IllegalArgumentException("MSP " + msp.mspId() + " is given twice");
            }
        }
        return new ChannelMsps(byId, clock);
    }

    /** For everything that comes in from a client: chain, node OU, revocation, and validity at the clock. */
    public Member identify(ByteString serializedIdentity) throws RefusedIdentity {
        VerifiedMember member = verified(serializedIdentity);
        member.checkValidAt(clock.instant());
        return member.member();
    }

    /** For blocks: as {@link #identify} without the expiry, because a block must be judged alike at any time. */
    public Member identifyAtAnyTime(ByteString serializedIdentity) throws RefusedIdentity {
        return verified(serializedIdentity).member();
    }

    private VerifiedMember verified(ByteString serializedIdentity) throws RefusedIdentity {
        VerifiedMember known = verified.get(serializedIdentity);
        if (known != null) {
            return known;
        }
        VerifiedMember member = verify(serializedIdentity);
        verified.put(serializedIdentity, member);
        return member;
    }

    private VerifiedMember verify(ByteString serializedIdentity) throws RefusedIdentity {
        try {
            SerializedIdentity identity = SerializedIdentity.parseFrom(serializedIdentity);
            Msp msp = msps.get(identity.getMspid());
            if (msp == null) {
                throw new RefusedIdentity("MSP " + identity.getMspid() + " is not a member of the channel");
            }
            X509Certificate certificate = Pem.certificate(identity.getIdBytes().toByteArray());
            return msp.verify(certificate, serializedIdentity);
        } catch (InvalidProtocolBufferException e) {
            throw new RefusedIdentity("identity is no serialized identity", e);
        } catch (CertificateException e) {
            throw new RefusedIdentity("identity carries no certificate", e);
        }
    }

    private static final class RecentlyUsed extends LinkedHashMap<ByteString, VerifiedMember> {
        private static final long serialVersionUID = 1L;

        RecentlyUsed() {
            super(64, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<ByteString, VerifiedMember> eldest) {
            return size() > CACHED;
        }
    }
}
