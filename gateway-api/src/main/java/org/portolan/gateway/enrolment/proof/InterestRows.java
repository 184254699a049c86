package org.portolan.gateway.enrolment.proof;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.portolan.gateway.blocks.content.BlockContent;
import org.portolan.gateway.blocks.content.LedgerKey;
import org.portolan.gateway.blocks.readmodel.Projection;
import org.portolan.gateway.blocks.readmodel.Refusals;
import org.portolan.gateway.blocks.readmodel.Word;
import org.portolan.gateway.enrolment.view.FollowedContainers;
import org.portolan.records.ledger.OwnedKind;
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

    private final JdbcTemplate jdbc;
    private final FollowedContainers followed;
    private final Evidence evidence;

    InterestRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.followed = new FollowedContainers(jdbc);
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
        Set<String> containers = new TreeSet<>();
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
        return Evidence.PAPERS.stream()
                .map(OwnedKind::word)
                .filter(kind -> key.is(kind, 2))
                .flatMap(kind -> containers(kind, key).stream())
                .toList();
    }

    private List<String> containers(String kind, LedgerKey key) {
        return jdbc
                .query(
                        "select words from owned_records where kind = ? and owner = ? and id = ?",
                        (row, index) -> Word.read(row.getString(1)),
                        kind,
                        key.attribute(0),
                        key.attribute(1))
                .stream()
                .flatMap(List::stream)
                .filter(word -> word.name().equals(kind + "." + OwnedKind.CONTAINER))
                .map(Word::value)
                .toList();
    }

    private void decide(List<String> containers) {
        followed.turn(followed.open(containers).stream()
                .filter(enrolment -> evidence.bearsOut(enrolment.details()) != enrolment.borneOut())
                .toList());
    }
}
