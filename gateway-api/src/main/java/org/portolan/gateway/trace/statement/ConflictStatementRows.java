package org.portolan.gateway.trace.statement;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.portolan.gateway.blocks.content.BlockContent;
import org.portolan.gateway.blocks.content.LedgerTransaction;
import org.portolan.gateway.blocks.readmodel.Projection;
import org.portolan.gateway.blocks.readmodel.Refusals;
import org.portolan.gateway.blocks.readmodel.WrittenRecordType;
import org.portolan.records.container.conflict.statement.ConflictStatement;
import org.portolan.records.container.conflict.statement.ConflictStatementJson;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps the statements whose writers created their transactions; a statement sent twice keeps its first place. */
@Component
public final class ConflictStatementRows implements Projection {
    private static final WrittenRecordType<ConflictStatement> STATEMENTS = new WrittenRecordType<>(
            "conflictStatement",
            ConflictStatementJson::readRecorded,
            statement -> statement.writer().orElseThrow(),
            ConflictStatementRows::key);
    private static final String INSERT = """
            insert into conflict_statements (container_number, conflict_id, statement_id, writer, content,
                block_number, transaction_number)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """;

    private final JdbcTemplate jdbc;

    /** Writes with the given template. */
    public ConflictStatementRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void project(BlockContent block, Refusals refusals) {
        STATEMENTS.forEach(block, refusals, this::keep);
    }

    private boolean keep(LedgerTransaction transaction, int write, ConflictStatement statement) {
        var key = key(statement);
        jdbc.update(
                INSERT,
                key.get(0),
                key.get(1),
                key.get(2),
                transaction.creator(),
                new String(ConflictStatementJson.write(statement), StandardCharsets.UTF_8),
                transaction.position().block(),
                transaction.position().transaction());
        return true;
    }

    private static List<String> key(ConflictStatement statement) {
        return List.of(
                statement.containerNumber().toString(),
                statement.conflictId().hex(),
                ConflictStatementJson.statementId(statement).hex());
    }
}
