package org.portolan.gateway.ledger.connection;

import com.google.protobuf.ByteString;
import io.grpc.CallOptions;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.hyperledger.fabric.client.Commit;
import org.hyperledger.fabric.client.Gateway;
import org.hyperledger.fabric.client.Hash;
import org.hyperledger.fabric.client.Network;
import org.hyperledger.fabric.protos.gateway.CommitStatusRequest;
import org.hyperledger.fabric.protos.gateway.SignedCommitStatusRequest;
import org.hyperledger.fabric.protos.msp.SerializedIdentity;
import org.portolan.gateway.GatewaySettings;
import org.portolan.records.member.MspId;
import org.springframework.stereotype.Component;

/** The way to the ledger for each signing identity: through the peer of its own organisation, and no other. */
@Component
public final class LedgerConnections {

    private final PeerChannels channels;
    private final GatewaySettings settings;
    private final Clock clock;
    private final SigningUsers users;
    private final Map<Submitter, Connected> gateways = new ConcurrentHashMap<>();

    LedgerConnections(PeerChannels channels, GatewaySettings settings, Clock clock) {
        this.channels = channels;
        this.settings = settings;
        this.clock = clock;
        this.users = new SigningUsers(submitter ->
                channels.settings(submitter.organisation()).usersFolder().resolve(submitter.user()));
    }

    /** The client of a user as it was read; a renewed user gets another. */
    private record Connected(SigningUser user, Gateway gateway) {}

    /** The channel of the consortium as this identity sees it. */
    public Network network(Submitter submitter) {
        return gateway(submitter).getNetwork(settings.channel());
    }

    /** The Fabric client of this identity; callers must not close it. */
    public Gateway gateway(Submitter submitter) {
        SigningUser user = user(submitter);
        Connected known = gateways.get(submitter);
        if (known != null && known.user == user) {
            return known.gateway;
        }
        return gateways.compute(
                        submitter,
                        (id, old) -> old != null && old.user == user ? old : new Connected(user, connect(id, user)))
                .gateway;
    }

    /** The certificates that the peers of an organisation showed when they were last connected to, by address. */
    public Map<String, X509Certificate> shownBy(MspId organisation) {
        return channels.shownBy(organisation);
    }

    /** Signs a digest as this identity. */
    public byte[] sign(Submitter submitter, byte[] digest) {
        try {
            return user(submitter).signer().sign(digest);
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException("The key of " + submitter + " cannot sign", unusable);
        }
    }

    /** Whether this identity can be read and its certificate is valid now. */
    public boolean canSign(Submitter submitter) {
        return user(submitter).validAt(clock.instant());
    }

    /** A question for the outcome of a transaction that this process may not have sent itself. */
    public Commit commit(Submitter submitter, String transactionId) {
        SerializedIdentity identity = SerializedIdentity.newBuilder()
                .setMspid(submitter.organisation().id())
                .setIdBytes(ByteString.copyFrom(user(submitter).identity().getCredentials()))
                .build();
        CommitStatusRequest request = CommitStatusRequest.newBuilder()
                .setChannelId(settings.channel())
                .setTransactionId(transactionId)
                .setIdentity(identity.toByteString())
                .build();
        return gateway(submitter)
                .newCommit(SignedCommitStatusRequest.newBuilder()
                        .setRequest(request.toByteString())
                        .build()
                        .toByteArray());
    }

    private SigningUser user(Submitter submitter) {
        return users.of(submitter);
    }

    private Gateway connect(Submitter submitter, SigningUser user) {
        return Gateway.newInstance()
                .identity(user.identity())
                .signer(user.signer())
                .hash(Hash.SHA256)
                .connection(channels.of(submitter.organisation()))
                .evaluateOptions(within(settings.submission().endorseTimeout()))
                .endorseOptions(within(settings.submission().endorseTimeout()))
                .submitOptions(within(settings.submission().submitTimeout()))
                .commitStatusOptions(within(settings.submission().commitTimeout()))
                .connect();
    }

    private static UnaryOperator<CallOptions> within(Duration timeout) {
        return options -> options.withDeadlineAfter(timeout.toMillis(), TimeUnit.MILLISECONDS);
    }
}
