package org.portolan.network.identity;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
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
import org.portolan.network.identity.definition.NodeOu;
import org.portolan.network.identity.definition.OrganisationDefinition;
import org.portolan.network.identity.definition.UserDefinition;

/** The two authorities of an organisation at work: one issues identities, the other TLS certificates. */
final class Authorities {

    private static final List<String> LOCAL_HOSTS = List.of("localhost", "127.0.0.1", "::1");

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
        MspFolder.write(msp, identities, tls);
    }

    void ensureUser(UserDefinition user) throws IOException {
        Path root = folder.users().resolve(user.name());
        KeyAndCertificate.ofMsp(root.resolve("msp"))
                .ensure(identities, subject(user.name(), "@", user.nodeOu()), profileOf(user));
        writeMsp(root.resolve("msp"));
        ensureTls(root.resolve("tls"), "client", subject(user.name(), "@", user.nodeOu()), List.of());
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

    CertificateProfile profileOf(UserDefinition user) {
        return CertificateProfile.identity(
                Optional.of(new Attributes(user.name(), user.nodeOu().unit(), user.role())));
    }

    /** A subject whose country and organisation are those of the authority. */
    Subject subject(String name, String separator, NodeOu nodeOu) {
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
