package org.portolan.gateway.dcsa.recorded;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.portolan.gateway.trace.Narrowing;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.container.EventId;
import org.portolan.records.container.recorded.LedgerPosition;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads where events stand and whose they are; what they say, and whether it counts, is told by their trail. */
final class EventRows {
    private static final Pattern PARAMETER = Pattern.compile(":([a-z]+)");
    private static final String COLUMNS = "select m.container_number, m.event_id, m.recorded_time, m.block_number,"
            + " m.transaction_number, m.event_number from movements m where ";
    private static final String AFTER = "m.block_number >= :block and (m.block_number > :block"
            + " or m.transaction_number > :transaction"
            + " or m.transaction_number = :transaction and m.event_number > :number)";

    /** An event's place; its content is in its container's trail. */
    record Row(ContainerNumber container, EventId id, String updated, LedgerPosition position) {}

    private final JdbcClient jdbc;
    private final EventQuestion question;
    private final Map<String, Object> conditions;
    private final Narrowing reach;

    EventRows(JdbcClient jdbc, EventQuestion question, Narrowing reach) {
        this.jdbc = jdbc;
        this.question = question;
        this.conditions = question.filter().conditions();
        this.reach = reach;
    }

    List<Row> after(EventCursor cursor, int most) {
        var sql = COLUMNS + "m.block_number <= :asof and " + reach.condition()
                + conditions.keySet().stream()
                        .map(condition -> " and " + condition)
                        .collect(Collectors.joining())
                + cursor.after().map(place -> " and " + AFTER).orElse("")
                + " order by " + question.order().sql()
                + " limit :most offset :skip";
        var statement = jdbc.sql(sql)
                .params(reach.parameters())
                .param("asof", cursor.asOf())
                .param("most", most)
                .param("skip", cursor.skip());
        for (var condition : conditions.entrySet()) {
            var name = PARAMETER.matcher(condition.getKey());
            statement = name.find() ? statement.param(name.group(1), condition.getValue()) : statement;
        }
        if (cursor.after().isPresent()) {
            var place = cursor.after().get();
            statement = statement
                    .param("block", place.block())
                    .param("transaction", place.transaction())
                    .param("number", place.position());
        }
        return statement.query((row, count) -> row(row)).list();
    }

    /** The rows whose name begins with these hexadecimal digits. */
    static List<Row> named(JdbcClient jdbc, String beginning) {
        return jdbc.sql(COLUMNS + "m.event_id >= :from and m.event_id < :to order by m.event_id limit 100")
                .param("from", beginning)
                .param("to", beginning + "g")
                .query((row, count) -> row(row))
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                new ContainerNumber(row.getString("container_number")),
                new EventId(row.getString("event_id")),
                row.getString("recorded_time"),
                new LedgerPosition(
                        row.getLong("block_number"), row.getInt("transaction_number"), row.getInt("event_number")));
    }
}
