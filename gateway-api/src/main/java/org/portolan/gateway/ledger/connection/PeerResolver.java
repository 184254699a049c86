package org.portolan.gateway.ledger.connection;

import io.grpc.Attributes;
import io.grpc.EquivalentAddressGroup;
import io.grpc.NameResolver;
import io.grpc.NameResolverProvider;
import io.grpc.Status;
import io.grpc.StatusOr;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.portolan.gateway.ledger.profile.PeerPlace;

/** Lets one gRPC channel lead to several peers of an organisation: to the first that can be reached. */
final class PeerResolver extends NameResolverProvider {

    private static final String SCHEME = "portolan-peers";

    /** The target of a channel to these peers. */
    static String target(List<PeerPlace> places) {
        return SCHEME + ":///"
                + places.stream()
                        .map(place -> String.join("|", place.host(), "" + place.port(), place.serverName()))
                        .map(place -> URLEncoder.encode(place, StandardCharsets.UTF_8))
                        .collect(Collectors.joining("/"));
    }

    @Override
    public NameResolver newNameResolver(URI target, NameResolver.Args arguments) {
        List<Named> peers = Stream.of(target.getRawPath().substring(1).split("/"))
                .map(place -> URLDecoder.decode(place, StandardCharsets.UTF_8).split("\\|"))
                .map(parts -> new Named(parts[0], Integer.parseInt(parts[1]), parts[2]))
                .toList();
        Executor executor = arguments.getOffloadExecutor();
        return new Resolver(peers, executor == null ? Runnable::run : executor);
    }

    @Override
    public String getDefaultScheme() {
        return SCHEME;
    }

    @Override
    protected boolean isAvailable() {
        return true;
    }

    @Override
    protected int priority() {
        return 5;
    }

    @Override
    public Collection<Class<? extends SocketAddress>> getProducedSocketAddressTypes() {
        return List.of(InetSocketAddress.class);
    }

    private record Named(String host, int port, String serverName) {
        EquivalentAddressGroup resolved() {
            return new EquivalentAddressGroup(
                    new InetSocketAddress(host, port),
                    Attributes.newBuilder()
                            .set(EquivalentAddressGroup.ATTR_AUTHORITY_OVERRIDE, serverName)
                            .build());
        }
    }

    private static final class Resolver extends NameResolver {
        private final List<Named> peers;
        private final Executor executor;
        private volatile Listener2 listener = new Listener2() {
            @Override
            public void onResult(ResolutionResult ignored) {}

            @Override
            public void onError(Status ignored) {}
        };

        Resolver(List<Named> peers, Executor executor) {
            this.peers = peers;
            this.executor = executor;
        }

        @Override
        public String getServiceAuthority() {
            return peers.getFirst().serverName();
        }

        @Override
        public void start(Listener2 asking) {
            listener = asking;
            refresh();
        }

        @Override
        public void refresh() {
            executor.execute(this::resolve);
        }

        /** A name may be resolved to another address each time. */
        private void resolve() {
            List<EquivalentAddressGroup> found = peers.stream()
                    .map(Named::resolved)
                    .filter(group -> group.getAddresses().stream()
                            .noneMatch(address -> ((InetSocketAddress) address).isUnresolved()))
                    .toList();
            if (found.isEmpty()) {
                listener.onError(Status.UNAVAILABLE.withDescription("no address is known of " + peers));
                return;
            }
            listener.onResult(ResolutionResult.newBuilder()
                    .setAddressesOrError(StatusOr.fromValue(found))
                    .build());
        }

        @Override
        public void shutdown() {}
    }
}
