package org.portolan.network.doctor.node;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.portolan.network.address.Address;
import org.portolan.network.doctor.finding.Check;
import org.portolan.network.doctor.finding.Finding;
import org.portolan.network.doctor.node.NodeEndpoint.Answer;
import org.portolan.network.doctor.site.SiteNode;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whether the orderers take part in the channel and have the same blocks, as they say at their admin endpoints. */
public final class ParticipationCheck implements Check {

    private static final String CHECK = "channel";
    private static final int OK = 200;
    private static final int UNKNOWN = 404;

    private final List<SiteNode> orderers;
    private final String channel;

    public ParticipationCheck(List<SiteNode> orderers, String channel) {
        this.orderers = List.copyOf(orderers);
        this.channel = channel;
    }

    @Override
    public List<Finding> findings() throws InterruptedException {
        List<Finding> findings = new ArrayList<>();
        Heights heights = new Heights();
        for (SiteNode orderer : orderers) {
            if (orderer.admin().isPresent()) {
                findings.add(finding(orderer, orderer.admin().get(), heights));
            }
        }
        findings.addAll(heights.findings());
        return findings;
    }

    private Finding finding(SiteNode orderer, Address admin, Heights heights) throws InterruptedException {
        try (NodeEndpoint endpoint = new NodeEndpoint(admin, orderer.tls())) {
            return judge(orderer.name(), endpoint.get("/participation/v1/channels/" + channel), heights);
        } catch (IOException e) {
            return Finding.fault(
                    orderer.name(),
                    CHECK,
                    "its admin endpoint %s does not answer (%s)"
                            .formatted(admin, e.getClass().getSimpleName()),
                    "Look whether the process runs and hangs: 'portolan network logs %s'; then restart it."
                            .formatted(orderer.name()));
        }
    }

    Finding judge(String orderer, Answer answer, Heights heights) {
        if (answer.status() == UNKNOWN) {
            return Finding.fault(
                    orderer,
                    CHECK,
                    "has not been joined to channel " + channel,
                    "Start the network again, which joins it, or join it with osnadmin and a configuration block.");
        }
        try {
            if (answer.status() == OK) {
                JsonNode state = JsonMapper.shared().readTree(answer.body());
                heights.put(orderer, state.path("height").asLong());
                return judge(
                        orderer,
                        state.path("status").asString(),
                        state.path("consensusRelation").asString());
            }
        } catch (JacksonException _) {
            // What cannot be read is told like any other answer that was not expected.
        }
        return Finding.fault(
                orderer,
                CHECK,
                "answers %d about channel %s: %s".formatted(answer.status(), channel, answer.body()),
                "Its log says why: 'portolan network logs %s'.".formatted(orderer));
    }

    private static Finding judge(String orderer, String status, String relation) {
        String says = "is %s in the channel, as %s".formatted(status, relation);
        return switch (status) {
            case "active" ->
                relation.equals("consenter")
                        ? Finding.ok(orderer, CHECK, says)
                        : Finding.warning(
                                orderer,
                                CHECK,
                                says,
                                "It only follows: add it to the channel's consenters if it is to order.");
            case "onboarding" ->
                Finding.warning(orderer, CHECK, says, "It is catching up with the others; look again later.");
            default ->
                Finding.fault(
                        orderer,
                        CHECK,
                        says,
                        "It does not take part: restart it, and read its log if that does not help.");
        };
    }
}
