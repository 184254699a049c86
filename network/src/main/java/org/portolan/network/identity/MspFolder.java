package org.portolan.network.identity;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.portolan.network.file.AtomicFiles;
import org.portolan.network.identity.authority.CertificateAuthority;
import org.portolan.network.identity.authority.Certificates;
import org.portolan.network.identity.definition.NodeOu;

/** Writes what every MSP folder of an organisation has in common: authorities, revocations and node classification. */
final class MspFolder {

    private static final String AUTHORITY = "cacerts/ca-cert.pem";

    private MspFolder() {}

    static void write(Path msp, CertificateAuthority authority, CertificateAuthority tlsAuthority) throws IOException {
        AtomicFiles.writeIfChanged(msp.resolve(AUTHORITY), Certificates.encode(authority.certificate()));
        AtomicFiles.writeIfChanged(
                msp.resolve("tlscacerts/tlsca-cert.pem"), Certificates.encode(tlsAuthority.certificate()));
        AtomicFiles.writeIfChanged(msp.resolve("config.yaml"), classification().getBytes(StandardCharsets.UTF_8));
        Optional<byte[]> revocations = authority.revocations().encoded();
        if (revocations.isPresent()) {
            AtomicFiles.writeIfChanged(msp.resolve("crls/crl.pem"), revocations.get());
        }
    }

    private static String classification() {
        StringBuilder yaml = new StringBuilder("NodeOUs:\n  Enable: true\n");
        for (NodeOu ou : NodeOu.values()) {
            String title = ou.unit().substring(0, 1).toUpperCase(Locale.ROOT)
                    + ou.unit().substring(1);
            yaml.append("  %sOUIdentifier:\n    Certificate: %s\n    OrganizationalUnitIdentifier: %s\n"
                    .formatted(title, AUTHORITY, ou.unit()));
        }
        return yaml.toString();
    }
}
