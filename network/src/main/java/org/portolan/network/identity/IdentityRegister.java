package org.portolan.network.identity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.portolan.network.identity.authority.CertificateAuthority;
import org.portolan.network.identity.authority.CertificateProfile;
import org.portolan.network.identity.authority.Certificates;
import org.portolan.network.identity.authority.SigningRequest;
import org.portolan.network.identity.authority.Subject;
import org.portolan.network.identity.definition.UserDefinition;

/** Issues, renews and revokes the identities of one organisation, one at a time. */
public final class IdentityRegister {

    private final OrganisationFolder folder;
    private final Authorities authorities;
    private final Clock clock;

    private IdentityRegister(OrganisationFolder folder, Authorities authorities, Clock clock) {
        this.folder = folder;
        this.authorities = authorities;
        this.clock = clock;
    }

    /** The register of an organisation whose authorities exist. */
    public static IdentityRegister open(OrganisationFolder folder, Clock clock) throws IOException {
        if (!Files.isDirectory(folder.authority())) {
            throw new IdentityRefused("There is no organisation '%s' in %s"
                    .formatted(folder.name(), folder.root().getParent()));
        }
        Authorities authorities = Authorities.open(folder, clock);
        if (!authorities.identities().canIssue()) {
            throw new IdentityRefused("The authority of %s is kept elsewhere: its key is not in %s"
                    .formatted(folder.name(), folder.authority()));
        }
        return new IdentityRegister(folder, authorities, clock);
    }

    /** A new user with a key and a TLS certificate; a revoked user of this name gets new ones. */
    public X509Certificate issue(UserDefinition user) throws IOException {
        KeyAndCertificate identity = KeyAndCertificate.ofMsp(folder.userMsp(user.name()));
        if (identity.exists() && !isRevoked(identity.certificate())) {
            throw new IdentityRefused("'%s' of %s has an identity already; renew it, or revoke it and issue it again"
                    .formatted(user.name(), folder.name()));
        }
        if (identity.exists()) {
            authorities.replaceUser(user);
        }
        authorities.ensureUser(user);
        return identity.certificate();
    }

    /** A certificate for a key that stays with its holder; issuing for another request later renews it. */
    public X509Certificate issue(UserDefinition user, Path signingRequest) throws IOException {
        KeyAndCertificate identity = KeyAndCertificate.ofMsp(folder.userMsp(user.name()));
        if (identity.hasKey()) {
            throw new IdentityRefused("'%s' of %s has its key here; a signing request is for keys kept elsewhere"
                    .formatted(user.name(), folder.name()));
        }
        PublicKey key = SigningRequest.provenKey(signingRequest);
        X509Certificate issued = authorities.issue(user, key);
        Certificates.write(identity.certificateFile(), issued);
        authorities.writeMsp(folder.userMsp(user.name()));
        return issued;
    }

    /**
     * New keys and certificates for a user or node, or for the processes of a chaincode, which have TLS only. The old
     * ones are good until they expire or are revoked.
     */
    public X509Certificate renew(String name, Duration lifetime) throws IOException {
        KeyAndCertificate chaincode = KeyAndCertificate.ofTls(folder.chaincodeTls(name), "server");
        if (holders(name).isEmpty() && chaincode.exists()) {
            replace(chaincode, authorities.tls(), lifetime);
            return chaincode.certificate();
        }
        Path holder = holder(name);
        KeyAndCertificate identity = KeyAndCertificate.ofMsp(holder.resolve("msp"));
        X509Certificate old = identity.certificate();
        if (isRevoked(old)) {
            throw new IdentityRefused("'%s' of %s is revoked; issue it again".formatted(name, folder.name()));
        }
        if (!identity.hasKey()) {
            throw new IdentityRefused("The key of '%s' of %s is kept elsewhere; issue it again for a signing request"
                    .formatted(name, folder.name()));
        }
        replace(identity, authorities.identities(), lifetime);
        String side = holder.startsWith(folder.users()) ? "client" : "server";
        replace(KeyAndCertificate.ofTls(holder.resolve("tls"), side), authorities.tls(), lifetime);
        return identity.certificate();
    }

    private static void replace(KeyAndCertificate pair, CertificateAuthority authority, Duration lifetime)
            throws IOException {
        if (pair.exists()) {
            X509Certificate old = pair.certificate();
            pair.replace(
                    authority, Subject.of(old), CertificateProfile.renewing(old).lasting(lifetime));
        }
    }

    /**
     * Revokes every certificate that was issued to a user or node and has not expired, and gives the new revocation
     * list to all MSP folders of the organisation. Running nodes read it when they start or when the channel is told.
     */
    public List<X509Certificate> revoke(String name) throws IOException {
        CertificateAuthority authority = authorities.identities();
        X509Certificate current =
                KeyAndCertificate.ofMsp(holder(name).resolve("msp")).certificate();
        Instant now = clock.instant();
        List<X509Certificate> revoked = Stream.concat(
                        Stream.of(current),
                        authority.issued().to(Subject.of(current).commonName()).stream())
                .distinct()
                .filter(certificate -> certificate.getNotAfter().toInstant().isAfter(now))
                .toList();
        for (X509Certificate certificate : revoked) {
            authority.revoke(certificate);
        }
        publishRevocations();
        return revoked;
    }

    /** Where the identity of a user lies. */
    public Path folderOf(UserDefinition user) {
        return folder.userMsp(user.name());
    }

    /** The revocation list in PEM, which each MSP folder also has in {@code crls}. */
    public Path revocationList() {
        return folder.msp().resolve("crls/crl.pem");
    }

    private void publishRevocations() throws IOException {
        authorities.writeMsp(folder.msp());
        for (Path holders : List.of(folder.peers(), folder.orderers(), folder.users())) {
            for (Path holder : IdentityInventory.inside(holders)) {
                authorities.writeMsp(holder.resolve("msp"));
            }
        }
    }

    private boolean isRevoked(X509Certificate certificate) throws IOException {
        return authorities.identities().revocations().contains(certificate);
    }

    private Path holder(String name) {
        return holders(name).stream()
                .findFirst()
                .orElseThrow(() ->
                        new IdentityRefused("%s has no user, peer or orderer '%s'".formatted(folder.name(), name)));
    }

    private List<Path> holders(String name) {
        return Stream.of(folder.users(), folder.peers(), folder.orderers())
                .map(holders -> holders.resolve(name))
                .filter(holder -> KeyAndCertificate.ofMsp(holder.resolve("msp")).exists())
                .toList();
    }
}
