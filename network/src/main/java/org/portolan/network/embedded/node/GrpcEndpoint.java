package org.portolan.network.embedded.node;

import io.grpc.BindableService;
import io.grpc.Server;
import io.grpc.netty.shaded.io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.portolan.network.address.Address;

/** A TLS server for one peer or one orderer. It listens before its services are there, so that its port is known. */
final class GrpcEndpoint implements AutoCloseable {
    private static final int MAX_MESSAGE = 100 * 1024 * 1024;
    private static final int MAX_CALLS = 2500;

    private final OfferedServices services = new OfferedServices();
    private final Server server;
    private final String host;

    private GrpcEndpoint(NettyServerBuilder builder, String host) throws IOException {
        this.server = builder.fallbackHandlerRegistry(services)
                .intercept(new ConcurrencyLimit(MAX_CALLS))
                .build()
                .start();
        this.host = host;
    }

    static GrpcEndpoint listen(String name, Address address, Path tls) throws NodeFailed {
        try {
            NettyServerBuilder builder = NettyServerBuilder.forAddress(
                            new InetSocketAddress(address.host(), address.port()))
                    .sslContext(GrpcSslContexts.forServer(
                                    tls.resolve("server.crt").toFile(),
                                    tls.resolve("server.key").toFile())
                            .build())
                    .executor(Executors.newVirtualThreadPerTaskExecutor())
                    .maxInboundMessageSize(MAX_MESSAGE)
                    .permitKeepAliveTime(1, TimeUnit.MINUTES)
                    .permitKeepAliveWithoutCalls(true);
            return new GrpcEndpoint(builder, address.host());
        } catch (IOException e) {
            String cause = e.getCause() == null ? e.getMessage() : e.getCause().getMessage();
            throw new NodeFailed(name + " cannot listen at " + address + ": " + cause, e);
        } catch (IllegalArgumentException e) {
            throw new NodeFailed(name + " cannot use the TLS certificate and key in " + tls + ": " + e.getMessage(), e);
        }
    }

    void offer(BindableService... offered) {
        services.open(offered);
    }

    Address address() {
        return new Address(host, server.getPort());
    }

    /** Takes no new calls; those in progress go on. */
    void stopAccepting() {
        server.shutdown();
    }

    void awaitCalls(Duration atMost) throws InterruptedException {
        server.awaitTermination(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        server.shutdownNow();
    }
}
