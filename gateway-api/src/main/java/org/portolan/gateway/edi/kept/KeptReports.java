package org.portolan.gateway.edi.kept;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.portolan.gateway.edi.mapping.EarlierReports;
import org.portolan.records.container.ContainerMovement;
import org.portolan.records.container.ContainerMovementJson;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.container.code.EventCode;
import org.portolan.records.digest.Digest;
import org.portolan.records.member.MspId;
import org.springframework.jdbc.core.JdbcTemplate;

/** What one member reported earlier, from the results that are kept. */
public final class KeptReports implements EarlierReports {

    private static final String EVENTS = """
            select r.content, r.interchange_id, r.message_number from edi_result r
            join edi_message m on m.interchange_id = r.interchange_id and m.number = r.message_number
            join edi_interchange i on i.id = r.interchange_id
            where i.organisation = ? and r.container_number = ? and r.status in ('ACCEPTED', 'PENDING')
            """;
    private static final String LATEST = " order by i.received_at desc, r.number limit 20";

    private record Row(String content, String interchange, int message) {}

    private final JdbcTemplate jdbc;
    private final MspId writer;

    /** The reports of a member. */
    public KeptReports(JdbcTemplate jdbc, MspId writer) {
        this.jdbc = jdbc;
        this.writer = writer;
    }

    @Override
    public List<ContainerMovement> ofMessage(Digest message, ContainerNumber container) {
        return firstMessage(find(EVENTS + " and m.digest = ?" + LATEST, container, message.hex()));
    }

    @Override
    public List<ContainerMovement> ofDocument(
            String sender, String documentNumber, ContainerNumber container, EventCode code) {
        return firstMessage(find(
                EVENTS
                        + " and not r.retraction and i.sender = ? and m.document_number = ? and r.event_code in (?, 'MEAS')"
                        + LATEST,
                container,
                sender,
                documentNumber,
                code.name()));
    }

    private List<Row> find(String query, ContainerNumber container, Object... more) {
        Object[] arguments = new Object[more.length + 2];
        arguments[0] = writer.toString();
        arguments[1] = container.number();
        System.arraycopy(more, 0, arguments, 2, more.length);
        return jdbc.query(query, (row, index) -> new Row(row.getString(1), row.getString(2), row.getInt(3)), arguments);
    }

    private static List<ContainerMovement> firstMessage(List<Row> rows) {
        return rows.stream()
                .filter(row -> row.interchange().equals(rows.getFirst().interchange())
                        && row.message() == rows.getFirst().message())
                .map(row -> ContainerMovementJson.readRecorded(row.content().getBytes(StandardCharsets.UTF_8)))
                .toList();
    }
}
