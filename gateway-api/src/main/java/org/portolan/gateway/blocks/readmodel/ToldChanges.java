package org.portolan.gateway.blocks.readmodel;

import org.portolan.gateway.blocks.content.TransactionPosition;
import org.portolan.records.member.MspId;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Writes down what happened to what is no record of one owner, for subscribers alone: to members and alarms, and what is
 * said of what nobody owns. The changes of records lie with the records.
 */
public final class ToldChanges {
    private static final String INSERT =
            "insert into told_changes (block_number, transaction_number, write_number, kind, owner, id, status, changed_by,"
                    + " content) values (?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final JdbcTemplate jdbc;

    public ToldChanges(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What changed.
     *
     * @param kind the first word of its key
     * @param owner the member in whose name it is
     */
    public record Subject(String kind, MspId owner, String id) {}

    /** What became of it, by whom, and what all members see of it. */
    public record Change(String status, String by, String content) {}

    /** Where it was written: by the number of the write in its transaction. */
    public record Place(TransactionPosition transaction, int write) {}

    /** Adds what happened last. */
    public void add(Subject subject, Change change, Place place) {
        jdbc.update(
                INSERT,
                place.transaction().block(),
                place.transaction().transaction(),
                place.write(),
                subject.kind(),
                subject.owner().id(),
                subject.id(),
                change.status(),
                change.by(),
                change.content());
    }
}
