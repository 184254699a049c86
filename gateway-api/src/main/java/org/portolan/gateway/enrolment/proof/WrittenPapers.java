package org.portolan.gateway.enrolment.proof;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.portolan.gateway.blocks.content.BlockContent;
import org.portolan.gateway.blocks.content.LedgerKey;
import org.portolan.gateway.blocks.content.StateWrite;
import org.portolan.gateway.blocks.readmodel.Word;
import org.portolan.gateway.owned.view.OwnedCursor;
import org.portolan.records.ledger.OwnedKind;
import org.springframework.jdbc.core.JdbcTemplate;

/** The containers that the papers of a block name, once its records are kept. */
final class WrittenPapers {
    private static final String SELECT = "select kind, owner, id, words from owned_records where ";

    private final JdbcTemplate jdbc;

    WrittenPapers(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Set<String> containers(BlockContent block) {
        Set<LedgerKey> written = new HashSet<>();
        for (var transaction : block.transactions()) {
            transaction.writes().stream()
                    .map(StateWrite::key)
                    .filter(WrittenPapers::isPaper)
                    .forEach(written::add);
        }
        Set<String> containers = new TreeSet<>();
        if (!written.isEmpty()) {
            // What the block created lies together; there may be thousands, and but few that it changed.
            for (var paper : created(block.number())) {
                if (written.remove(paper.key())) {
                    paper.containers().forEach(containers::add);
                }
            }
            written.forEach(
                    changed -> find(changed).forEach(paper -> paper.containers().forEach(containers::add)));
        }
        return containers;
    }

    private static boolean isPaper(LedgerKey key) {
        return Evidence.PAPERS.stream().anyMatch(kind -> key.is(kind.word(), kind.names()));
    }

    private List<Paper> created(long block) {
        return jdbc.query(
                SELECT + "place >= ? and place < ?",
                Paper::read,
                OwnedCursor.at(block, 0, 0).place(),
                OwnedCursor.at(block + 1, 0, 0).place());
    }

    private List<Paper> find(LedgerKey key) {
        return jdbc.query(
                SELECT + "kind = ? and owner = ? and id = ?",
                Paper::read,
                key.objectType(),
                key.attribute(0),
                key.attribute(1));
    }

    private record Paper(LedgerKey key, String words) {
        static Paper read(ResultSet row, int number) throws SQLException {
            return new Paper(
                    new LedgerKey(row.getString(1), List.of(row.getString(2), row.getString(3))), row.getString(4));
        }

        Stream<String> containers() {
            var name = key.objectType() + "." + OwnedKind.CONTAINER;
            return Word.read(words).stream()
                    .filter(word -> word.name().equals(name))
                    .map(Word::value);
        }
    }
}
