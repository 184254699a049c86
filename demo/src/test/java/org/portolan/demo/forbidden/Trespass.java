package org.portolan.demo.forbidden;

import java.time.Instant;
import org.portolan.demo.forbidden.circle.Return;
import org.portolan.gateway.access.demonstration.DemonstrationKeys;
import picocli.CommandLine;

/** Does all that the rules of {@code ArchitectureTest} forbid. */
public class Trespass {

    public boolean known(String digest) {
        return DemonstrationKeys.have(digest);
    }

    public int run(Instant since, String... arguments) {
        return Instant.now().isAfter(since) ? new CommandLine(this).execute(arguments) : 0;
    }

    public Return there() {
        return new Return(this);
    }
}
