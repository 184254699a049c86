package org.portolan.gateway.trace.statement;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.portolan.gateway.blocks.content.TransactionPosition;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.container.conflict.statement.ConflictStatementJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads statements; whether the reader may see them is decided with the container's trail. */
@Component
public final class Statements {
    private static final String ABOUT = """
            select s.content, s.block_number, s.transaction_number, t.transaction_id, t.ledger_time
            from conflict_statements s join transactions t
                on t.block_number = s.block_number and t.transaction_number = s.transaction_number
            where s.container_number = ?
            order by s.block_number, s.transaction_number, s.statement_id
            """;

    private final JdbcClient jdbc;

    /** Reads with the given client. */
    public Statements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All that was said about a container's conflicts, in the ledger's order. */
    public List<RecordedStatement> about(ContainerNumber container) {
        return jdbc.sql(ABOUT)
                .param(container.toString())
                .query((row, count) -> statement(row))
                .list();
    }

    private static RecordedStatement statement(ResultSet row) throws SQLException {
        return new RecordedStatement(
                ConflictStatementJson.readRecorded(row.getString("content").getBytes(StandardCharsets.UTF_8)),
                new TransactionPosition(
                        row.getLong("block_number"),
                        row.getInt("transaction_number"),
                        row.getString("transaction_id"),
                        Instant.parse(row.getString("ledger_time"))));
    }
}
