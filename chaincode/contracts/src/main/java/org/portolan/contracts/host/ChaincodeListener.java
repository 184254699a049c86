package org.portolan.contracts.host;

import io.grpc.Server;
import io.grpc.netty.shaded.io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.netty.shaded.io.netty.handler.ssl.ClientAuth;
import io.grpc.netty.shaded.io.netty.handler.ssl.SslContext;
import io.grpc.netty.shaded.io.netty.handler.ssl.SslContextBuilder;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.hyperledger.fabric.protos.peer.ChaincodeGrpc;
import org.hyperledger.fabric.protos.peer.ChaincodeMessage;

/** Listens for the peer of one served chaincode; each connection is a {@link PeerStream} of its own. */
final class ChaincodeListener {
    private static final int LARGEST_MESSAGE = 100 * 1024 * 1024;

    private final ServedChaincode served;
    private final Server server;

    ChaincodeListener(ServedChaincode served, Answering contracts, ExecutorService threads) throws IOException {
        this.served = served;
        NettyServerBuilder builder = NettyServerBuilder.forAddress(served.address())
                .maxInboundMessageSize(LARGEST_MESSAGE)
                // Peers ping idle streams; a server that minds cuts the connection.
                .permitKeepAliveTime(5, TimeUnit.SECONDS)
                .permitKeepAliveWithoutCalls(true)
                .addService(new Connect(served, contracts, threads));
        if (served.tls().isPresent()) {
            builder.sslContext(mutualTls(served.tls().get()));
        }
        server = builder.build();
    }

    void start() throws IOException {
        server.start();
    }

    /** What to print: which chaincode, for which package id, and where it listens. */
    String description() {
        return "serving " + served.chaincode() + "@" + served.packageId() + " on "
                + served.address().getHostString() + ":" + server.getPort();
    }

    int port() {
        return server.getPort();
    }

    void stop() throws InterruptedException {
        server.shutdownNow();
        server.awaitTermination(2, TimeUnit.SECONDS);
    }

    private static SslContext mutualTls(TlsFiles files) throws IOException {
        SslContextBuilder tls = GrpcSslContexts.forServer(
                files.certificate().toFile(), files.key().toFile());
        files.clientAuthority()
                .ifPresent(authority -> tls.trustManager(authority.toFile()).clientAuth(ClientAuth.REQUIRE));
        return tls.build();
    }

    private static final class Connect extends ChaincodeGrpc.ChaincodeImplBase {
        private final ServedChaincode served;
        private final Answering contracts;
        private final ExecutorService threads;

        private Connect(ServedChaincode served, Answering contracts, ExecutorService threads) {
            this.served = served;
            this.contracts = contracts;
            this.threads = threads;
        }

        @Override
        public StreamObserver<ChaincodeMessage> connect(StreamObserver<ChaincodeMessage> peer) {
            PeerStream stream = new PeerStream(served, contracts, threads, peer);
            stream.register();
            return stream;
        }
    }
}
