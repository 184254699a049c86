package org.portolan.network.command.identity;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import org.portolan.network.command.option.Action;
import org.portolan.network.command.option.CommandFailed;
import org.portolan.network.identity.authority.CertificateProfile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Replaces keys and certificates before they expire. */
@Command(
        name = "renew",
        description =
                "Gives a user, node or chaincode new keys and certificates; the old ones stay good until they expire or"
                        + " are revoked. A gateway goes on with a user's new ones by itself; nodes and contracts need a restart.",
        mixinStandardHelpOptions = true)
final class Renew extends Action {

    @Mixin
    private Holder holder = new Holder();

    @Option(names = "--days", description = "How long the new certificates last; default: ${DEFAULT-VALUE}.")
    private int days = Math.toIntExact(CertificateProfile.LEAF_LIFETIME.toDays());

    Renew(Clock clock) {
        super(clock);
    }

    @Override
    public Integer call() throws IOException {
        if (days < 1) {
            throw new CommandFailed("--days must be at least 1");
        }
        X509Certificate renewed = holder.register(clock()).renew(holder.name(), Duration.ofDays(days));
        out().printf(
                        "Renewed %s of %s until %s, serial number %s%n",
                        holder.name(),
                        holder.organisation(),
                        renewed.getNotAfter().toInstant(),
                        renewed.getSerialNumber().toString(16));
        return 0;
    }
}
