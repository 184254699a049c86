package org.portolan.network.doctor.node;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLException;
import org.portolan.network.address.Address;
import org.portolan.network.doctor.finding.Check;
import org.portolan.network.doctor.finding.Finding;
import org.portolan.network.file.FileTrouble;
import org.portolan.network.identity.authority.Certificates;

/** Whether something can be reached over TLS, and shows the certificate that lies in its folder. */
public final class ReachCheck implements Check {

    private static final String CHECK = "reach";

    private final String name;
    private final Address address;
    private final Path tls;

    public ReachCheck(String name, Address address, Path tls) {
        this.name = name;
        this.address = address;
        this.tls = tls;
    }

    @Override
    public List<Finding> findings() throws IOException {
        Path file = tls.resolve("server.crt");
        if (!Files.exists(file)) {
            return List.of(Finding.warning(
                    name,
                    CHECK,
                    "there is no %s to reach it with".formatted(file),
                    "Run the doctor where the node runs."));
        }
        try {
            return List.of(judge(Handshake.with(address, tls), Certificates.read(file)));
        } catch (SocketTimeoutException e) {
            return List.of(fault(
                    "%s does not answer".formatted(address),
                    "The process hangs or packets are dropped: look at its log, then restart the node."));
        } catch (ConnectException e) {
            return List.of(fault(
                    "nothing listens on %s".formatted(address),
                    "Read what it last said ('portolan network logs %s').".formatted(name)));
        } catch (SSLException e) {
            return List.of(fault(
                    "%s answers, and TLS with it fails: %s".formatted(address, FileTrouble.words(e)),
                    "Compare its certificate, its authority (ca.crt) and the host names in it."));
        }
    }

    Finding judge(X509Certificate shown, X509Certificate kept) {
        return shown.equals(kept)
                ? Finding.ok(name, CHECK, "answers on %s over TLS".formatted(address))
                : Finding.warning(
                        name,
                        CHECK,
                        "still shows the certificate that ends on %s, and not the renewed one in its folder"
                                .formatted(shown.getNotAfter().toInstant()),
                        "Restart it before that day ('portolan network restart %s').".formatted(name));
    }

    private Finding fault(String says, String advice) {
        return Finding.fault(name, CHECK, says, advice);
    }
}
