package org.portolan.gateway.ledger.connection;

import io.grpc.ManagedChannel;
import io.grpc.NameResolverRegistry;
import io.grpc.netty.shaded.io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.portolan.gateway.GatewaySettings;
import org.portolan.gateway.GatewaySettings.Organisation;
import org.portolan.gateway.ledger.profile.OwnPeers;
import org.portolan.gateway.ledger.profile.PeerPlace;
import org.portolan.gateway.problem.Problem;
import org.portolan.gateway.problem.ProblemKind;
import org.portolan.records.member.MspId;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** One TLS channel to the peers of each organisation; it is opened when it is first used and shared by all users. */
@Component
final class PeerChannels implements DisposableBean {

    private static final int LARGEST_MESSAGE = 100 * 1024 * 1024;
    // A refusal of a thousand events comes as gRPC metadata, for which 8 KB are the library's default.
    private static final int LARGEST_METADATA = 8 * 1024 * 1024;

    static {
        NameResolverRegistry.getDefaultRegistry().register(new PeerResolver());
    }

    private final Map<String, Organisation> organisations;
    private final OwnPeers peers;
    private final Map<MspId, ManagedChannel> channels = new ConcurrentHashMap<>();
    private final Map<MspId, ShownCertificates> shown = new ConcurrentHashMap<>();

    PeerChannels(GatewaySettings settings, OwnPeers peers) {
        this.organisations = settings.organisations();
        this.peers = peers;
    }

    ManagedChannel of(MspId organisation) {
        settings(organisation);
        return channels.computeIfAbsent(organisation, id -> open(id, peers.of(id.id())));
    }

    /** The certificates that the organisation's peers showed, by their addresses, once they have answered. */
    Map<String, X509Certificate> shownBy(MspId organisation) {
        return Optional.ofNullable(shown.get(organisation))
                .map(ShownCertificates::byAddress)
                .orElse(Map.of());
    }

    Organisation settings(MspId organisation) {
        Organisation settings = organisations.get(organisation.id());
        if (settings == null) {
            throw Problem.of(ProblemKind.FORBIDDEN, "This gateway does not sign for the caller's organisation.")
                    .exception();
        }
        return settings;
    }

    private ManagedChannel open(MspId organisation, List<PeerPlace> places) {
        X509Certificate[] authorities = places.stream()
                .flatMap(place -> place.authorities().stream())
                .distinct()
                .toArray(X509Certificate[]::new);
        try {
            return NettyChannelBuilder.forTarget(PeerResolver.target(places))
                    .sslContext(GrpcSslContexts.forClient()
                            .trustManager(authorities)
                            .build())
                    .maxInboundMessageSize(LARGEST_MESSAGE)
                    .maxInboundMetadataSize(LARGEST_METADATA)
                    .intercept(shown.computeIfAbsent(organisation, unseen -> new ShownCertificates()))
                    .keepAliveTime(2, TimeUnit.MINUTES)
                    .build();
        } catch (SSLException unusable) {
            throw new IllegalStateException("The TLS CA of " + organisation + " cannot be used", unusable);
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        channels.values().forEach(ManagedChannel::shutdown);
        for (ManagedChannel channel : channels.values()) {
            if (!channel.awaitTermination(2, TimeUnit.SECONDS)) {
                channel.shutdownNow();
            }
        }
    }
}
