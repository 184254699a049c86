package org.portolan.gateway.dcsa.recorded;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.portolan.gateway.lookup.Narrowing;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.container.EventId;
import org.portolan.records.container.recorded.LedgerPosition;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads where events stand and whose they are; what they say, and whether it counts, is told by their trail. */
final class EventRows {
    private static final Pattern PARAMETER = Pattern.compile(":([a-z]+)");
    private static final String COLUMNS = "m.event_id, m.recorded_time, m.event_time, m.event_type, m.block_number,"
            + " m.transaction_number, m.event_number from ";
    private static final String OF_CONTAINERS = "select m.container_number, " + COLUMNS + "movements m where ";
    private static final String SHARED =
            "select cast(null as varchar(11)) as container_number, " + COLUMNS + "shared_movements m where ";
    private static final String WITHOUT_TIME = "cast(null as varchar(24))";

    /** An event's place; its content is in its container's trail, or stands by itself. */
    record Row(Optional<ContainerNumber> container, EventId id, String updated, EventCursor.Place place) {}

    private final JdbcClient jdbc;
    private final EventQuestion question;
    private final Narrowing reach;
    private final Narrowing shared;

    EventRows(JdbcClient jdbc, EventQuestion question, Narrowing reach, Narrowing shared) {
        this.jdbc = jdbc;
        this.question = question;
        this.reach = reach;
        this.shared = shared;
    }

    List<Row> after(EventCursor cursor, int most) {
        var filter = question.filter();
        // Each half is cut off by itself, so that its index gives the first rows and the other ones are never read.
        var sql = "select m.*, " + question.order().time().orElse(WITHOUT_TIME) + " as sorted_by from (("
                + half(OF_CONTAINERS, reach, filter.conditions(), cursor)
                + ") union all (" + half(SHARED, shared, filter.sharedConditions(), cursor)
                + ")) m order by " + question.order().sql()
                + " limit :most";
        var statement = jdbc.sql(sql)
                .params(reach.parameters())
                .params(shared.parameters())
                .param("asof", cursor.asOf())
                .param("most", most);
        for (var condition : filter.conditions().entrySet()) {
            var name = PARAMETER.matcher(condition.getKey());
            statement = name.find() ? statement.param(name.group(1), condition.getValue()) : statement;
        }
        if (cursor.after().isPresent()) {
            var place = cursor.after().get();
            statement = statement
                    .param("block", place.position().block())
                    .param("transaction", place.position().transaction())
                    .param("number", place.position().position());
            statement = place.time().isPresent()
                    ? statement.param("time", place.time().get())
                    : statement;
        }
        return statement
                .query((row, count) -> row(row, Optional.ofNullable(row.getString("sorted_by"))))
                .list();
    }

    private String half(String columns, Narrowing narrowing, Map<String, Object> conditions, EventCursor cursor) {
        return columns + "m.block_number <= :asof and " + narrowing.condition()
                + conditions.keySet().stream()
                        .map(condition -> " and " + condition)
                        .collect(Collectors.joining())
                + cursor.after()
                        .map(place -> " and " + question.order().behind())
                        .orElse("")
                + " order by " + question.order().sql()
                + " limit :most";
    }

    /** The rows whose name begins with these hexadecimal digits. */
    static List<Row> named(JdbcClient jdbc, String beginning) {
        var named = "m.event_id >= :from and m.event_id < :to";
        return jdbc.sql(OF_CONTAINERS + named + " union all " + SHARED + named + " order by event_id limit 100")
                .param("from", beginning)
                .param("to", beginning + "g")
                .query((row, count) -> row(row, Optional.empty()))
                .list();
    }

    private static Row row(ResultSet row, Optional<String> time) throws SQLException {
        return new Row(
                Optional.ofNullable(row.getString("container_number")).map(ContainerNumber::new),
                new EventId(row.getString("event_id")),
                row.getString("recorded_time"),
                new EventCursor.Place(
                        time,
                        new LedgerPosition(
                                row.getLong("block_number"),
                                row.getInt("transaction_number"),
                                row.getInt("event_number"))));
    }
}
