package org.portolan.network.identity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.portolan.network.identity.IssuedIdentity.Kind;
import org.portolan.network.identity.IssuedIdentity.Status;
import org.portolan.network.identity.authority.CertificateAuthority;
import org.portolan.network.identity.authority.Certificates;

/** Finds the certificates in use among the material of organisations. */
public final class IdentityInventory {

    private final Clock clock;
    private final List<IssuedIdentity> found = new ArrayList<>();

    private IdentityInventory(Clock clock) {
        this.clock = clock;
    }

    /** Every certificate in use in these organisations, authorities first. */
    public static List<IssuedIdentity> of(List<OrganisationFolder> organisations, Clock clock) throws IOException {
        IdentityInventory inventory = new IdentityInventory(clock);
        for (OrganisationFolder organisation : organisations) {
            inventory.organisation(organisation);
        }
        return List.copyOf(inventory.found);
    }

    private void organisation(OrganisationFolder folder) throws IOException {
        CertificateAuthority authority = CertificateAuthority.open(folder.authority(), clock);
        add(folder, Kind.CA, "ca", folder.msp().resolve("cacerts/ca-cert.pem"), authority);
        add(folder, Kind.TLS_CA, "tlsca", folder.tlsAuthorityCertificate(), authority);
        for (Path peer : inside(folder.peers())) {
            both(folder, Kind.PEER, Kind.PEER_TLS, peer, authority);
        }
        for (Path orderer : inside(folder.orderers())) {
            both(folder, Kind.ORDERER, Kind.ORDERER_TLS, orderer, authority);
        }
        for (Path user : inside(folder.users())) {
            both(folder, Kind.USER, Kind.USER_TLS, user, authority);
        }
        for (Path chaincode : inside(folder.chaincodes())) {
            String name = chaincode.getFileName().toString();
            add(folder, Kind.CHAINCODE_TLS, name, chaincode.resolve("tls/server.crt"), authority);
        }
    }

    private void both(OrganisationFolder folder, Kind identity, Kind tls, Path holder, CertificateAuthority authority)
            throws IOException {
        String name = holder.getFileName().toString();
        String side = identity == Kind.USER ? "client" : "server";
        add(
                folder,
                identity,
                name,
                KeyAndCertificate.ofMsp(holder.resolve("msp")).certificateFile(),
                authority);
        add(
                folder,
                tls,
                name,
                KeyAndCertificate.ofTls(holder.resolve("tls"), side).certificateFile(),
                authority);
    }

    private void add(OrganisationFolder folder, Kind kind, String name, Path file, CertificateAuthority authority)
            throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        X509Certificate certificate = Certificates.read(file);
        found.add(new IssuedIdentity(
                folder.name(), kind, name, file, certificate, status(certificate, authority), clock.instant()));
    }

    private Status status(X509Certificate certificate, CertificateAuthority authority) throws IOException {
        if (authority.revocations().contains(certificate)) {
            return Status.REVOKED;
        }
        Instant end = certificate.getNotAfter().toInstant();
        return end.isBefore(clock.instant()) ? Status.EXPIRED : Status.VALID;
    }

    static List<Path> inside(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }
}
