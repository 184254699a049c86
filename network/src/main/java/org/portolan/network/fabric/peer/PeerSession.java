package org.portolan.network.fabric.peer;

import com.google.protobuf.Any;
import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import io.grpc.ManagedChannel;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.shaded.io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.protobuf.StatusProto;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.discovery.DiscoveryGrpc;
import org.hyperledger.fabric.protos.discovery.QueryResult;
import org.hyperledger.fabric.protos.discovery.SignedRequest;
import org.hyperledger.fabric.protos.gateway.CommitStatusRequest;
import org.hyperledger.fabric.protos.gateway.CommitStatusResponse;
import org.hyperledger.fabric.protos.gateway.EndorseRequest;
import org.hyperledger.fabric.protos.gateway.ErrorDetail;
import org.hyperledger.fabric.protos.gateway.EvaluateRequest;
import org.hyperledger.fabric.protos.gateway.GatewayGrpc;
import org.hyperledger.fabric.protos.gateway.SignedCommitStatusRequest;
import org.hyperledger.fabric.protos.gateway.SubmitRequest;
import org.hyperledger.fabric.protos.peer.EndorserGrpc;
import org.hyperledger.fabric.protos.peer.ProposalResponse;
import org.hyperledger.fabric.protos.peer.SignedSnapshotRequest;
import org.hyperledger.fabric.protos.peer.SnapshotGrpc;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.portolan.network.fabric.connection.Unanswered;
import org.portolan.network.msp.SigningIdentity;

/** An administrator of an organisation at a peer of that organisation. */
public final class PeerSession implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int LARGEST_MESSAGE = 100 * 1024 * 1024;
    private static final int OK = 200;

    private final String peer;
    private final String mspId;
    private final Reached reached;
    private final ManagedChannel connection;
    private final SigningIdentity identity;
    private final Proposals proposals;

    private PeerSession(
            String peer,
            String mspId,
            Reached reached,
            ManagedChannel connection,
            SigningIdentity identity,
            Proposals proposals) {
        this.peer = peer;
        this.mspId = mspId;
        this.reached = reached;
        this.connection = connection;
        this.identity = identity;
        this.proposals = proposals;
    }

    /** Connects when the first call is made; what is wrong with the identity's files is told at once. */
    public static PeerSession open(Administrator administrator, Clock clock) throws IOException {
        SigningIdentity identity = SigningIdentity.load(administrator.msp(), administrator.mspId());
        ManagedChannel connection = NettyChannelBuilder.forAddress(
                        administrator.address().host(), administrator.address().port())
                .sslContext(GrpcSslContexts.forClient()
                        .trustManager(administrator.tlsAuthority().toFile())
                        .build())
                .maxInboundMessageSize(LARGEST_MESSAGE)
                .build();
        return new PeerSession(
                administrator.peer(),
                administrator.mspId(),
                new Reached(administrator.address().toString(), administrator.tlsAuthority()),
                connection,
                identity,
                new Proposals(identity, clock));
    }

    /** The same administrator at another organisation's peer, where it can ask what members of the channel may ask. */
    PeerSession at(KnownPeer other, InputStream tlsAuthorities) throws IOException {
        ManagedChannel connected = NettyChannelBuilder.forTarget(other.endpoint())
                .sslContext(
                        GrpcSslContexts.forClient().trustManager(tlsAuthorities).build())
                .maxInboundMessageSize(LARGEST_MESSAGE)
                .build();
        return new PeerSession(
                other.endpoint(),
                mspId,
                new Reached(other.endpoint(), reached.tlsAuthority()),
                connected,
                identity,
                proposals);
    }

    /** The peer's name for people. */
    public String peer() {
        return peer;
    }

    /** The organisation that is acted for. */
    public String mspId() {
        return mspId;
    }

    /** What a chaincode answers at this very peer; nothing is sent to orderers. */
    public ByteString query(Call call) throws PeerRefused {
        try {
            ProposalResponse answer = EndorserGrpc.newBlockingStub(connection)
                    .withDeadlineAfter(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    .processProposal(proposals.newProposal(call).proposal());
            if (answer.getResponse().getStatus() != OK) {
                throw new PeerRefused(answer.getResponse().getMessage());
            }
            return answer.getResponse().getPayload();
        } catch (StatusRuntimeException e) {
            throw refused(e);
        }
    }

    /** What a chaincode answers at a peer of the named organisation, which this peer looks up. */
    public void evaluate(Call call, String mspId) throws PeerRefused {
        Proposals.Signed signed = proposals.newProposal(call);
        try {
            gateway()
                    .evaluate(EvaluateRequest.newBuilder()
                            .setTransactionId(signed.transactionId())
                            .setChannelId(call.channel())
                            .setProposedTransaction(signed.proposal())
                            .addTargetOrganizations(mspId)
                            .build());
        } catch (StatusRuntimeException e) {
            throw refused(e);
        }
    }

    /** Has a transaction endorsed as its policy demands, and does nothing with it. */
    public void endorse(Call call) throws PeerRefused {
        endorse(call, List.of());
    }

    private Endorsed endorse(Call call, List<String> mspIds) throws PeerRefused {
        Proposals.Signed signed = proposals.newProposal(call);
        try {
            Envelope prepared = gateway()
                    .endorse(EndorseRequest.newBuilder()
                            .setTransactionId(signed.transactionId())
                            .setChannelId(call.channel())
                            .setProposedTransaction(signed.proposal())
                            .addAllEndorsingOrganizations(mspIds)
                            .build())
                    .getPreparedTransaction();
            return new Endorsed(signed.transactionId(), prepared);
        } catch (StatusRuntimeException e) {
            throw refused(e);
        }
    }

    private record Endorsed(String transactionId, Envelope prepared) {}

    /** Has a transaction endorsed by the named organisations, or as its policy demands, and waits for its commit. */
    public void submit(Call call, String... mspIds) throws PeerRefused {
        Endorsed endorsed = endorse(call, List.of(mspIds));
        Envelope signed = endorsed.prepared.toBuilder()
                .setSignature(signature(endorsed.prepared.getPayload()))
                .build();
        try {
            gateway()
                    .submit(SubmitRequest.newBuilder()
                            .setTransactionId(endorsed.transactionId)
                            .setChannelId(call.channel())
                            .setPreparedTransaction(signed)
                            .build());
            requireValid(endorsed.transactionId, commitStatus(call.channel(), endorsed.transactionId));
        } catch (StatusRuntimeException e) {
            throw refused(e);
        }
    }

    QueryResult discover(ByteString request) throws PeerRefused {
        try {
            return DiscoveryGrpc.newBlockingStub(connection)
                    .withDeadlineAfter(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    .discover(SignedRequest.newBuilder()
                            .setPayload(request)
                            .setSignature(signature(request))
                            .build())
                    .getResults(0);
        } catch (StatusRuntimeException e) {
            throw refused(e);
        }
    }

    void requestSnapshot(ByteString request) throws PeerRefused {
        try {
            snapshots().generate(signed(request));
        } catch (StatusRuntimeException e) {
            throw refused(e);
        }
    }

    List<Long> pendingSnapshots(ByteString query) throws PeerRefused {
        try {
            return snapshots().queryPendings(signed(query)).getBlockNumbersList();
        } catch (StatusRuntimeException e) {
            throw refused(e);
        }
    }

    private SnapshotGrpc.SnapshotBlockingStub snapshots() {
        return SnapshotGrpc.newBlockingStub(connection).withDeadlineAfter(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }

    private SignedSnapshotRequest signed(ByteString request) {
        return SignedSnapshotRequest.newBuilder()
                .setRequest(request)
                .setSignature(signature(request))
                .build();
    }

    ByteString creator() {
        return identity.serialized();
    }

    private CommitStatusResponse commitStatus(String channel, String transactionId) {
        ByteString request = CommitStatusRequest.newBuilder()
                .setChannelId(channel)
                .setTransactionId(transactionId)
                .setIdentity(identity.serialized())
                .build()
                .toByteString();
        return gateway()
                .commitStatus(SignedCommitStatusRequest.newBuilder()
                        .setRequest(request)
                        .setSignature(signature(request))
                        .build());
    }

    private static void requireValid(String transactionId, CommitStatusResponse status) throws PeerRefused {
        if (status.getResult() != TxValidationCode.VALID) {
            throw new PeerRefused("transaction %s is %s".formatted(transactionId, status.getResult()));
        }
    }

    private GatewayGrpc.GatewayBlockingStub gateway() {
        return GatewayGrpc.newBlockingStub(connection).withDeadlineAfter(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }

    private ByteString signature(ByteString message) {
        return ByteString.copyFrom(identity.sign(message.toByteArray()));
    }

    /** Where the peer is, and who vouches for its TLS certificate. */
    private record Reached(String address, Path tlsAuthority) {}

    private PeerRefused refused(StatusRuntimeException failure) {
        com.google.rpc.Status status = StatusProto.fromThrowable(failure);
        if (status == null || status.getDetailsList().isEmpty()) {
            Optional<String> unanswered = Unanswered.words(failure, reached.address, reached.tlsAuthority, PATIENCE);
            if (unanswered.isPresent()) {
                return new PeerRefused(peer + ": " + unanswered.get(), failure);
            }
        }
        List<String> words = new ArrayList<>(
                List.of(Optional.ofNullable(failure.getMessage()).orElseGet(failure::toString)));
        if (status != null) {
            for (Any detail : status.getDetailsList()) {
                words.add(text(detail));
            }
        }
        return new PeerRefused(String.join("; ", words), failure);
    }

    private static String text(Any detail) {
        try {
            ErrorDetail error = detail.unpack(ErrorDetail.class);
            return error.getMspId() + " at " + error.getAddress() + ": " + error.getMessage();
        } catch (InvalidProtocolBufferException _) {
            return detail.getTypeUrl();
        }
    }

    @Override
    public void close() {
        connection.shutdownNow();
    }
}
