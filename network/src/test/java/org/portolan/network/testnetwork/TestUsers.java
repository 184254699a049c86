package org.portolan.network.testnetwork;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.InvalidKeyException;
import java.security.cert.CertificateException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.hyperledger.fabric.client.Gateway;
import org.hyperledger.fabric.client.identity.Identities;
import org.hyperledger.fabric.client.identity.Signer;
import org.hyperledger.fabric.client.identity.Signers;
import org.hyperledger.fabric.client.identity.X509Identity;

/** Makes SDK gateways of MSP folders of users. */
public final class TestUsers {
    private TestUsers() {}

    /** A gateway that signs with the key in the user's MSP folder. */
    public static Gateway.Builder newGateway(String mspId, Path userMsp) {
        return Gateway.newInstance()
                .identity(identity(mspId, userMsp))
                .signer(signer(userMsp))
                .evaluateOptions(options -> options.withDeadlineAfter(40, TimeUnit.SECONDS))
                .endorseOptions(options -> options.withDeadlineAfter(40, TimeUnit.SECONDS))
                .submitOptions(options -> options.withDeadlineAfter(20, TimeUnit.SECONDS))
                .commitStatusOptions(options -> options.withDeadlineAfter(60, TimeUnit.SECONDS));
    }

    public static X509Identity identity(String mspId, Path userMsp) {
        try (Reader certificate = Files.newBufferedReader(onlyFile(userMsp.resolve("signcerts")))) {
            return new X509Identity(mspId, Identities.readX509Certificate(certificate));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (CertificateException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Signer signer(Path userMsp) {
        try (Reader key = Files.newBufferedReader(onlyFile(userMsp.resolve("keystore")))) {
            return Signers.newPrivateKeySigner(Identities.readPrivateKey(key));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path onlyFile(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findFirst().orElseThrow(() -> new IOException(folder + " is empty"));
        }
    }
}
