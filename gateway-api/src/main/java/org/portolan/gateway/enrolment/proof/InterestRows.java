package org.portolan.gateway.enrolment.proof;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.portolan.gateway.blocks.content.BlockContent;
import org.portolan.gateway.blocks.content.LedgerKey;
import org.portolan.gateway.blocks.readmodel.Projection;
import org.portolan.gateway.blocks.readmodel.Refusals;
import org.portolan.gateway.enrolment.view.FollowedContainers;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps who may follow what, and decides of each open enrolment whether its proof is borne out, whenever a block brings
 * something that bears on it.
 * The comparison reads the trail, so it would tell by its time whether there is one: nobody waits for it here.
 */
@Component
final class InterestRows implements Projection {
    private static final int BATCH = 500;

    private final FollowedContainers followed;
    private final WrittenPapers papers;
    private final Evidence evidence;

    InterestRows(JdbcTemplate jdbc) {
        this.followed = new FollowedContainers(jdbc);
        this.papers = new WrittenPapers(jdbc);
        this.evidence = new Evidence(JdbcClient.create(jdbc));
    }

    @Override
    public boolean concludes() {
        return true;
    }

    @Override
    public void project(BlockContent block, Refusals refusals) {
        var containers = List.copyOf(containers(block));
        for (int start = 0; start < containers.size(); start += BATCH) {
            decide(containers.subList(start, Math.min(start + BATCH, containers.size())));
        }
    }

    private Set<String> containers(BlockContent block) {
        Set<String> containers = new TreeSet<>(papers.containers(block));
        for (var transaction : block.transactions()) {
            for (var write : transaction.writes()) {
                containers.addAll(containers(write.key()));
            }
        }
        return containers;
    }

    private List<String> containers(LedgerKey key) {
        if (key.is("movement", 3)) {
            return List.of(key.attribute(0));
        }
        if (key.is("enrolment", 2)) {
            return followed.keep(key.attribute(0), key.attribute(1)).stream().toList();
        }
        return List.of();
    }

    private void decide(List<String> containers) {
        followed.turn(followed.open(containers).stream()
                .filter(enrolment -> evidence.bearsOut(enrolment.details()) != enrolment.borneOut())
                .toList());
    }
}
