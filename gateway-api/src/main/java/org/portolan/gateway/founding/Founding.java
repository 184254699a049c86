package org.portolan.gateway.founding;

import io.grpc.CallOptions;
import io.grpc.Grpc;
import io.grpc.ManagedChannel;
import io.grpc.TlsChannelCredentials;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.InvalidKeyException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.hyperledger.fabric.client.CommitException;
import org.hyperledger.fabric.client.Contract;
import org.hyperledger.fabric.client.Gateway;
import org.hyperledger.fabric.client.GatewayException;
import org.hyperledger.fabric.client.Hash;
import org.hyperledger.fabric.client.identity.Identities;
import org.hyperledger.fabric.client.identity.Signers;
import org.hyperledger.fabric.client.identity.X509Identity;
import org.hyperledger.fabric.protos.gateway.ErrorDetail;
import org.portolan.gateway.file.FileTrouble;
import org.portolan.gateway.ledger.profile.Connection;
import org.portolan.records.json.JsonArray;
import org.portolan.records.json.JsonObject;
import org.portolan.records.json.StrictJson;
import org.portolan.records.reason.InvalidValue;

/**
 * Founds the network: writes the member records into both chaincodes, once. A chaincode that already has members is
 * left as it is, so founding twice is harmless.
 */
public final class Founding {
    private static final List<String> CHAINCODES = List.of("movement", "certificate");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** A node that has just been started may lose a connection; it is asked again, up to five times in some 3 s. */
    private static final Map<String, ?> AGAIN = Map.of(
            "methodConfig",
            List.of(Map.of(
                    "name",
                    List.of(Map.of()),
                    "retryPolicy",
                    Map.of(
                            "maxAttempts",
                            5.0,
                            "initialBackoff",
                            "0.4s",
                            "maxBackoff",
                            "3s",
                            "backoffMultiplier",
                            2.0,
                            "retryableStatusCodes",
                            List.of("UNAVAILABLE")))));

    private static final JsonArray NOBODY = new JsonArray(List.of());

    private final Connection connection;

    public Founding(Connection connection) {
        this.connection = connection;
    }

    /** Submits as the founder's user {@code admin}; {@code membersJson} is the canonical array of member records. */
    public void found(String founderMspId, String membersJson) throws FoundingFailed {
        Connection.Organisation founder = connection.organisation(founderMspId);
        Path admin = founder.users().get("admin");
        if (admin == null) {
            throw new FoundingFailed(founderMspId + " has no user admin in the connection profile", null);
        }
        try {
            ManagedChannel channel = Grpc.newChannelBuilder(
                            founder.peer(),
                            TlsChannelCredentials.newBuilder()
                                    .trustManager(founder.tlsCa().toFile())
                                    .build())
                    .defaultServiceConfig(AGAIN)
                    .build();
            try (Gateway gateway = gateway(founderMspId, admin.resolve("msp"), channel)) {
                for (String chaincode : CHAINCODES) {
                    found(gateway.getNetwork(connection.channel()).getContract(chaincode, "member"), membersJson);
                }
            } finally {
                channel.shutdownNow().awaitTermination(5, TimeUnit.SECONDS);
            }
        } catch (IOException | CertificateException | InvalidKeyException e) {
            throw new FoundingFailed("The identity in " + admin + " cannot be used: " + unusable(e), e);
        } catch (GatewayException e) {
            throw new FoundingFailed(
                    Unanswered.words(e, founder.peer(), founder.tlsCa(), PATIENCE)
                            .filter(_ -> e.getDetails().isEmpty())
                            .map(words -> "The peer of " + founderMspId + " was not reached: " + words)
                            .orElseGet(() -> "The ledger refused the founding: " + told(e)),
                    e);
        } catch (CommitException e) {
            throw new FoundingFailed("The ledger refused the founding: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FoundingFailed("Interrupted", e);
        }
    }

    private static String unusable(Exception failure) {
        return failure instanceof IOException file ? FileTrouble.words(file) : String.valueOf(failure.getMessage());
    }

    /** What the peers said; the refusal's own message says only that they said something. */
    private static String told(GatewayException refusal) {
        return refusal.getDetails().stream()
                .map(ErrorDetail::getMessage)
                .findFirst()
                .orElseGet(refusal::getMessage);
    }

    private static void found(Contract members, String membersJson)
            throws GatewayException, CommitException, FoundingFailed {
        if (!hasMembers(members.evaluateTransaction("list"))) {
            members.submitTransaction("found", membersJson);
        }
    }

    /**
     * Whether the contract's answer names a member. A list of nobody is left out of it, as every empty list is; what
     * cannot be understood is not taken for a network without members.
     */
    static boolean hasMembers(byte[] list) throws FoundingFailed {
        try {
            if (StrictJson.value(list) instanceof JsonObject answer
                    && answer.fields().getOrDefault("members", NOBODY) instanceof JsonArray members) {
                return !members.items().isEmpty();
            }
        } catch (InvalidValue e) {
            throw new FoundingFailed("The ledger's list of members cannot be read: " + e.getMessage(), e);
        }
        throw new FoundingFailed("The ledger's list of members cannot be read: it is no list", null);
    }

    private static Gateway gateway(String mspId, Path msp, ManagedChannel channel)
            throws IOException, CertificateException, InvalidKeyException {
        try (Reader certificate = Files.newBufferedReader(onlyFileIn(msp.resolve("signcerts")));
                Reader key = Files.newBufferedReader(onlyFileIn(msp.resolve("keystore")))) {
            return Gateway.newInstance()
                    .identity(new X509Identity(mspId, Identities.readX509Certificate(certificate)))
                    .signer(Signers.newPrivateKeySigner(Identities.readPrivateKey(key)))
                    .hash(Hash.SHA256)
                    .connection(channel)
                    .evaluateOptions(Founding::patiently)
                    .endorseOptions(Founding::patiently)
                    .submitOptions(Founding::patiently)
                    .commitStatusOptions(Founding::patiently)
                    .connect();
        }
    }

    private static CallOptions patiently(CallOptions call) {
        return call.withDeadlineAfter(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static Path onlyFileIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findFirst().orElseThrow(() -> new IOException(folder + " is empty"));
        }
    }
}
