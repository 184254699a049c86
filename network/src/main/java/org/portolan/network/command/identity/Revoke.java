package org.portolan.network.command.identity;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.portolan.network.command.option.Action;
import org.portolan.network.identity.IdentityRegister;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Takes an identity back. */
@Command(
        name = "revoke",
        description = "Revokes every unexpired certificate of a user or node and writes the revocation list.",
        footer =
                "'portolan organisation publish' tells a running channel; the embedded node reads the list when it starts.",
        mixinStandardHelpOptions = true)
final class Revoke extends Action {

    @Mixin
    private Holder holder = new Holder();

    Revoke(Clock clock) {
        super(clock);
    }

    @Override
    public Integer call() throws IOException {
        IdentityRegister register = holder.register(clock());
        List<X509Certificate> revoked = register.revoke(holder.name());
        String serialNumbers = revoked.stream()
                .map(certificate -> certificate.getSerialNumber().toString(16))
                .collect(Collectors.joining(", "));
        out().printf(
                        "Revoked %s of %s, serial number(s) %s; the revocation list is %s. 'portolan"
                                + " organisation publish' tells a running channel; the embedded node reads it when it"
                                + " starts.%n",
                        holder.name(), holder.organisation(), serialNumbers, register.revocationList());
        return 0;
    }
}
