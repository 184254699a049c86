package org.portolan.gateway.edi.kept;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.portolan.gateway.edi.kept.KeptResult.Event;
import org.portolan.gateway.edi.kept.KeptResult.Fault;
import org.portolan.records.container.EventId;
import org.portolan.records.container.code.EventCode;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** What became of each event. */
@Repository
public class KeptResults {

    private static final String COLUMNS =
            "select number, message_number, container_number, status, code, field, detail, place, notices, event_id,"
                    + " event_code, retraction, content, transaction_id, block_number, faults from edi_result";
    private static final int LONGEST_NOTICES = 4_000;

    private final JdbcTemplate jdbc;

    KeptResults(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps results. */
    public void add(String interchange, List<KeptResult> results) {
        jdbc.batchUpdate(
                "insert into edi_result values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                results.stream().map(result -> row(interchange, result)).toList());
    }

    /** Says what became of results whose outcome was not known. */
    public void settle(String interchange, List<KeptResult> results) {
        jdbc.batchUpdate(
                "update edi_result set status = ?, transaction_id = ?, block_number = ?, code = ?, detail = ?"
                        + " where interchange_id = ? and number = ?",
                results.stream()
                        .map(result -> new Object[] {
                            result.status().name(),
                            orNull(result.transactionId()),
                            result.block().isPresent() ? result.block().getAsLong() : null,
                            orNull(result.fault().map(Fault::code)),
                            orNull(result.fault().map(Fault::detail)),
                            interchange,
                            result.number()
                        })
                        .toList());
    }

    /** The results after a number, in the order of the interchange. */
    public List<KeptResult> after(String interchange, int number, int most) {
        return jdbc.query(
                COLUMNS + " where interchange_id = ? and number > ? order by number limit ?",
                (row, index) -> result(row),
                interchange,
                number,
                most);
    }

    /** The first results of one message. */
    public List<KeptResult> ofMessage(String interchange, int message, int most) {
        return jdbc.query(
                COLUMNS + " where interchange_id = ? and message_number = ? order by number limit ?",
                (row, index) -> result(row),
                interchange,
                message,
                most);
    }

    /** How many results have which status. */
    public Map<ResultStatus, Integer> count(String interchange) {
        Map<ResultStatus, Integer> counts = new EnumMap<>(ResultStatus.class);
        jdbc.query(
                "select status, count(*) from edi_result where interchange_id = ? group by status",
                row -> {
                    counts.put(ResultStatus.valueOf(row.getString(1)), row.getInt(2));
                },
                interchange);
        return counts;
    }

    private static Object[] row(String interchange, KeptResult result) {
        return new Object[] {
            interchange,
            result.number(),
            result.message(),
            result.container(),
            result.status().name(),
            orNull(result.fault().map(Fault::code)),
            orNull(result.fault().map(Fault::field).filter(field -> !field.isEmpty())),
            orNull(result.fault().map(Fault::detail)),
            orNull(result.fault().map(Fault::place)),
            orNull(result.notices().filter(text -> text.length() <= LONGEST_NOTICES)),
            orNull(result.event().map(Event::id).map(EventId::hex)),
            orNull(result.event().map(Event::code).map(EventCode::name)),
            result.event().map(Event::retraction).orElse(false),
            orNull(result.event().map(Event::content)),
            orNull(result.transactionId()),
            result.block().isPresent() ? result.block().getAsLong() : null,
            orNull(result.fault().flatMap(Fault::faults))
        };
    }

    static KeptResult result(ResultSet row) throws SQLException {
        String code = row.getString(5);
        String eventId = row.getString(10);
        long block = row.getLong(15);
        return new KeptResult(
                row.getInt(1),
                row.getInt(2),
                row.getString(3),
                ResultStatus.valueOf(row.getString(4)),
                code == null
                        ? Optional.empty()
                        : Optional.of(new Fault(
                                code,
                                orEmpty(row.getString(6)),
                                orEmpty(row.getString(7)),
                                orEmpty(row.getString(8)),
                                Optional.ofNullable(row.getString(16)))),
                Optional.ofNullable(row.getString(9)),
                eventId == null
                        ? Optional.empty()
                        : Optional.of(new Event(
                                new EventId(eventId),
                                EventCode.valueOf(row.getString(11)),
                                row.getBoolean(12),
                                row.getString(13))),
                Optional.ofNullable(row.getString(14)),
                row.getObject(15) == null ? OptionalLong.empty() : OptionalLong.of(block));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static @Nullable String orNull(Optional<String> text) {
        return text.orElse(null);
    }
}
