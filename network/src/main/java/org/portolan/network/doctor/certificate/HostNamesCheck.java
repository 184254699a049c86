package org.portolan.network.doctor.certificate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.portolan.network.doctor.finding.Check;
import org.portolan.network.doctor.finding.Finding;
import org.portolan.network.doctor.site.SiteNode;
import org.portolan.network.identity.authority.CertificateProfile;
import org.portolan.network.identity.authority.Certificates;

/** Whether the TLS certificate of each node carries the host under which the others dial it. */
public final class HostNamesCheck implements Check {

    private static final String CHECK = "host names";

    private final List<SiteNode> nodes;

    public HostNamesCheck(List<SiteNode> nodes) {
        this.nodes = List.copyOf(nodes);
    }

    @Override
    public List<Finding> findings() throws IOException {
        List<Finding> findings = new ArrayList<>();
        for (SiteNode node : nodes) {
            Path file = node.tls().resolve("server.crt");
            if (Files.exists(file)) {
                findings.add(finding(node, file, CertificateProfile.hostsOf(Certificates.read(file))));
            }
        }
        return findings;
    }

    private static Finding finding(SiteNode node, Path file, List<String> names) {
        String host = node.dialled().host().replaceAll("[\\[\\]]", "");
        return names.stream().anyMatch(name -> covers(name, host))
                ? Finding.ok(node.name(), CHECK, "the TLS certificate is for " + host)
                : Finding.fault(
                        node.name(),
                        CHECK,
                        "the TLS certificate is not for %s, but for %s".formatted(host, names),
                        "Add the host to 'hosts' of this node in organisations.yaml, delete %s, and start again."
                                .formatted(file));
    }

    private static boolean covers(String name, String host) {
        String pattern = name.toLowerCase(Locale.ROOT);
        String wanted = host.toLowerCase(Locale.ROOT);
        return pattern.equals(wanted)
                || pattern.startsWith("*.")
                        && wanted.replaceFirst("^[^.]+", "*").equals(pattern);
    }
}
