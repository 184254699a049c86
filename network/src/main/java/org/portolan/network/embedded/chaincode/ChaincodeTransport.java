package org.portolan.network.embedded.chaincode;

import io.grpc.ManagedChannel;
import io.grpc.netty.shaded.io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.netty.shaded.io.netty.handler.ssl.SslContext;
import io.grpc.netty.shaded.io.netty.handler.ssl.SslContextBuilder;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;

/** Opens the gRPC channel to a contract process. */
final class ChaincodeTransport {
    private static final int MAX_MESSAGE = 100 * 1024 * 1024;

    private ChaincodeTransport() {}

    static ManagedChannel open(ChaincodeService service) {
        NettyChannelBuilder builder = NettyChannelBuilder.forAddress(service.host(), service.port())
                .maxInboundMessageSize(MAX_MESSAGE)
                .keepAliveTime(2, TimeUnit.MINUTES)
                .keepAliveTimeout(20, TimeUnit.SECONDS)
                .executor(Executors.newVirtualThreadPerTaskExecutor());
        service.tls().ifPresentOrElse(tls -> builder.sslContext(newSslContext(tls)), builder::usePlaintext);
        return builder.build();
    }

    private static SslContext newSslContext(ChaincodeTls tls) {
        try {
            SslContextBuilder context = GrpcSslContexts.forClient()
                    .trustManager(tls.rootCertificate().toFile());
            tls.clientKeyPair()
                    .ifPresent(pair -> context.keyManager(
                            pair.certificate().toFile(), pair.key().toFile()));
            return context.build();
        } catch (SSLException e) {
            throw new IllegalArgumentException("cannot use the chaincode's TLS settings: " + e.getMessage(), e);
        }
    }
}
