package org.portolan.network.command.identity;

import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Optional;
import org.portolan.network.command.option.Action;
import org.portolan.network.command.option.CommandFailed;
import org.portolan.network.identity.IdentityRegister;
import org.portolan.network.identity.definition.UserDefinition;
import org.portolan.network.msp.NodeOu;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Issues an identity to one user. */
@Command(
        name = "issue",
        description = "Issues an identity to a user, with a new key or for the key of a signing request.",
        mixinStandardHelpOptions = true)
final class Issue extends Action {
    private static final String TRADER = "trader";

    @Mixin
    private Holder holder = new Holder();

    @Option(names = "--role", required = true, description = "What contracts may let the user do, such as officer.")
    private String role = "";

    @Option(names = "--node-ou", paramLabel = "OU", description = "client or admin; default: ${DEFAULT-VALUE}.")
    private String nodeOu = "client";

    @Option(
            names = "--csr",
            paramLabel = "FILE",
            description = "A PKCS#10 request in PEM, for a key that stays in an existing PKI or hardware module.")
    private Optional<Path> signingRequest = Optional.empty();

    Issue(Clock clock) {
        super(clock);
    }

    @Override
    public Integer call() throws IOException {
        UserDefinition user = user();
        IdentityRegister register = holder.register(clock());
        X509Certificate issued =
                signingRequest.isPresent() ? register.issue(user, signingRequest.get()) : register.issue(user);
        out().printf(
                        "Issued %s of %s until %s, serial number %s, in %s%n",
                        user.name(),
                        holder.organisation(),
                        issued.getNotAfter().toInstant(),
                        issued.getSerialNumber().toString(16),
                        register.folderOf(user));
        return 0;
    }

    private UserDefinition user() {
        if (role.equals(TRADER)) {
            throw new CommandFailed("A trader gets no identity on the channel: with one it could read every block and,"
                    + " at its administration's peer, what is confidential. Give it a key of a gateway");
        }
        try {
            return new UserDefinition(
                    holder.name(),
                    role,
                    NodeOu.ofUnit(nodeOu).orElseThrow(() -> new CommandFailed("--node-ou must be client or admin")));
        } catch (IllegalArgumentException e) {
            throw new CommandFailed(e.getMessage(), e);
        }
    }
}
