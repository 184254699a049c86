package org.portolan.network.identity;

import java.io.IOException;
import java.nio.file.Path;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.portolan.network.file.AtomicFiles;
import org.portolan.network.identity.authority.Attributes;
import org.portolan.network.identity.authority.CertificateAuthority;
import org.portolan.network.identity.authority.CertificateProfile;
import org.portolan.network.identity.authority.Certificates;
import org.portolan.network.identity.authority.Subject;
import org.portolan.network.identity.definition.NodeDefinition;
import org.portolan.network.identity.definition.OrganisationDefinition;
import org.portolan.network.identity.definition.UserDefinition;
import org.portolan.network.msp.MspFolder;
import org.portolan.network.msp.NodeOu;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The two authorities of an organisation at work: one issues identities, the other TLS certificates. */
final class Authorities {

    private static final List<String> LOCAL_HOSTS = List.of("localhost", "127.0.0.1", "::1");

    private static final Logger LOG = LoggerFactory.getLogger(Authorities.class);
    private static final Duration RENEWAL = Duration.ofDays(30);

    private final OrganisationFolder folder;
    private final CertificateAuthority identities;
    private final CertificateAuthority tls;

    private Authorities(OrganisationFolder folder, CertificateAuthority identities, CertificateAuthority tls) {
        this.folder = folder;
        this.identities = identities;
        this.tls = tls;
    }

    static Authorities openOrCreate(OrganisationFolder folder, OrganisationDefinition definition, Clock clock)
            throws IOException {
        return new Authorities(
                folder,
                CertificateAuthority.openOrCreate(folder.authority(), subjectOfAuthority("ca", definition), clock),
                CertificateAuthority.openOrCreate(
                        folder.tlsAuthority(), subjectOfAuthority("tlsca", definition), clock));
    }

    static Authorities open(OrganisationFolder folder, Clock clock) throws IOException {
        return new Authorities(
                folder,
                CertificateAuthority.open(folder.authority(), clock),
                CertificateAuthority.open(folder.tlsAuthority(), clock));
    }

    CertificateAuthority identities() {
        return identities;
    }

    CertificateAuthority tls() {
        return tls;
    }

    void writeMsp(Path msp) throws IOException {
        new MspFolder(msp)
                .write(
                        Certificates.encode(identities.certificate()),
                        Certificates.encode(tls.certificate()),
                        identities.revocations().encoded());
    }

    void ensureUser(UserDefinition user) throws IOException {
        Path root = folder.users().resolve(user.name());
        KeyAndCertificate identity = KeyAndCertificate.ofMsp(root.resolve("msp"));
        warnIfOther(identity, user);
        identity.ensure(identities, subject(user.name(), "@", user.nodeOu()), profileOf(user));
        writeMsp(root.resolve("msp"));
        ensureTls(root.resolve("tls"), "client", subject(user.name(), "@", user.nodeOu()), List.of());
    }

    /** TLS for a chaincode's process; only the peer beside it relies on it, so it is renewed without being asked. */
    void ensureChaincode(String chaincode, Instant now) throws IOException {
        Path root = folder.chaincodeTls(chaincode);
        Subject authority = Subject.of(tls.certificate());
        Subject subject = new Subject(
                authority.country(),
                authority.organisation(),
                Optional.empty(),
                chaincode + ".chaincode." + folder.name());
        List<String> hosts = new ArrayList<>(List.of(chaincode, chaincode + "." + folder.name()));
        hosts.addAll(LOCAL_HOSTS);
        KeyAndCertificate pair = KeyAndCertificate.ofTls(root, "server");
        if (pair.exists() && pair.certificate().getNotAfter().toInstant().isBefore(now.plus(RENEWAL))) {
            pair.replace(tls, subject, CertificateProfile.tls(hosts));
        }
        ensureTls(root, "server", subject, hosts);
    }

    /** New keys for a user whose old ones are no longer accepted. */
    void replaceUser(UserDefinition user) throws IOException {
        Path root = folder.users().resolve(user.name());
        Subject subject = subject(user.name(), "@", user.nodeOu());
        KeyAndCertificate.ofMsp(root.resolve("msp")).replace(identities, subject, profileOf(user));
        KeyAndCertificate.ofTls(root.resolve("tls"), "client").replace(tls, subject, CertificateProfile.tls(List.of()));
    }

    /** A certificate for a user's key that is not here. */
    X509Certificate issue(UserDefinition user, PublicKey key) throws IOException {
        return identities.issue(subject(user.name(), "@", user.nodeOu()), profileOf(user), key);
    }

    private void warnIfOther(KeyAndCertificate identity, UserDefinition user) throws IOException {
        if (!identity.exists()) {
            return;
        }
        Optional<Attributes> written = Attributes.of(identity.certificate());
        if (!written.equals(attributesOf(user))) {
            LOG.warn(
                    "The certificate of {} of {} keeps {}; the file now says {}: revoke it and issue it again to change it",
                    user.name(),
                    folder.name(),
                    written.map(Attributes::toString).orElse("no attributes"),
                    attributesOf(user).orElseThrow());
        }
    }

    private static Optional<Attributes> attributesOf(UserDefinition user) {
        return Optional.of(new Attributes(user.name(), user.nodeOu().unit(), user.role()));
    }

    void ensureNode(Path root, NodeDefinition node, NodeOu nodeOu) throws IOException {
        Subject subject = subject(node.name(), ".", nodeOu);
        KeyAndCertificate.ofMsp(root.resolve("msp"))
                .ensure(identities, subject, CertificateProfile.identity(Optional.empty()));
        writeMsp(root.resolve("msp"));
        List<String> hosts = new ArrayList<>(List.of(subject.commonName(), node.name()));
        hosts.addAll(LOCAL_HOSTS);
        hosts.addAll(node.hosts());
        ensureTls(root.resolve("tls"), "server", subject, hosts);
    }

    private static CertificateProfile profileOf(UserDefinition user) {
        return CertificateProfile.identity(attributesOf(user));
    }

    /** A subject whose country and organisation are those of the authority. */
    private Subject subject(String name, String separator, NodeOu nodeOu) {
        Subject authority = Subject.of(identities.certificate());
        String commonName = name + separator + folder.name();
        return new Subject(authority.country(), authority.organisation(), Optional.of(nodeOu.unit()), commonName);
    }

    private void ensureTls(Path root, String side, Subject subject, List<String> hosts) throws IOException {
        KeyAndCertificate.ofTls(root, side).ensure(tls, subject, CertificateProfile.tls(hosts));
        AtomicFiles.writeIfChanged(root.resolve("ca.crt"), Certificates.encode(tls.certificate()));
    }

    private static Subject subjectOfAuthority(String name, OrganisationDefinition definition) {
        return new Subject(
                definition.country(), definition.commonName(), Optional.empty(), name + "." + definition.name());
    }
}
