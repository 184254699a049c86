package org.portolan.network.doctor.node;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.portolan.network.address.Address;
import org.portolan.network.doctor.finding.Check;
import org.portolan.network.doctor.finding.Finding;
import org.portolan.network.doctor.node.NodeEndpoint.Answer;
import org.portolan.network.doctor.site.SiteNode;

/** Whether a node says that it is well, and whether its clock agrees with this machine's. */
public final class HealthCheck implements Check {

    private static final String HEALTH = "health";
    private static final String CLOCK = "clock";
    private static final int OK = 200;

    /** The header tells whole seconds, and the answer takes a moment. */
    private static final Duration TOLERABLE = Duration.ofSeconds(3);

    /** Nodes refuse clients that are off by fifteen minutes; new certificates are valid from five minutes ago. */
    private static final Duration DANGEROUS = Duration.ofMinutes(5);

    private final SiteNode node;
    private final Address operations;
    private final Clock clock;

    public HealthCheck(SiteNode node, Address operations, Clock clock) {
        this.node = node;
        this.operations = operations;
        this.clock = clock;
    }

    @Override
    public List<Finding> findings() throws InterruptedException {
        try (NodeEndpoint endpoint = new NodeEndpoint(operations, node.tls())) {
            return judge(endpoint.get("/healthz"), clock.instant());
        } catch (IOException e) {
            return List.of(Finding.fault(
                    node.name(),
                    HEALTH,
                    "its operations endpoint %s does not answer (%s)"
                            .formatted(operations, e.getClass().getSimpleName()),
                    "Look whether the process runs and hangs: 'portolan network logs %s'; then restart it."
                            .formatted(node.name())));
        }
    }

    List<Finding> judge(Answer answer, Instant now) {
        List<Finding> findings = new ArrayList<>();
        findings.add(
                answer.status() == OK
                        ? Finding.ok(node.name(), HEALTH, "is well")
                        : Finding.fault(
                                node.name(),
                                HEALTH,
                                "says that it is not well: " + answer.body(),
                                "Mend what it names, or restart it; its log says more."));
        answer.time().ifPresent(time -> findings.add(clock(Duration.between(now, time))));
        return findings;
    }

    private Finding clock(Duration ahead) {
        Duration off = ahead.abs();
        String says = "its clock is %d s %s that of this machine"
                .formatted(off.toSeconds(), ahead.isNegative() ? "behind" : "ahead of");
        String advice = "Let both machines take their time from the same source (chrony or ntpd) and look again.";
        if (off.compareTo(DANGEROUS) >= 0) {
            return Finding.fault(node.name(), CLOCK, says, advice);
        }
        return off.compareTo(TOLERABLE) > 0
                ? Finding.warning(node.name(), CLOCK, says, advice)
                : Finding.ok(node.name(), CLOCK, "its clock agrees with that of this machine");
    }
}
