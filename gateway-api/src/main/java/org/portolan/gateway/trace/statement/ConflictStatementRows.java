package org.portolan.gateway.trace.statement;

import com.google.protobuf.ByteString;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.portolan.gateway.blocks.content.BlockContent;
import org.portolan.gateway.blocks.content.LedgerTransaction;
import org.portolan.gateway.blocks.content.StateWrite;
import org.portolan.gateway.blocks.readmodel.Projection;
import org.portolan.gateway.blocks.readmodel.RefusalReason;
import org.portolan.gateway.blocks.readmodel.Refusals;
import org.portolan.records.container.conflict.statement.ConflictStatement;
import org.portolan.records.container.conflict.statement.ConflictStatementJson;
import org.portolan.records.reason.InvalidValue;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps the statements whose writers created their transactions; a statement sent twice keeps its first place. */
@Component
public final class ConflictStatementRows implements Projection {
    private static final String NAMESPACE = "movement";
    private static final String KIND = "conflictStatement";
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
        for (var transaction : block.transactions()) {
            for (var write : transaction.writes()) {
                if (write.namespace().equals(NAMESPACE) && write.key().is(KIND, 3)) {
                    read(write.value())
                            .ifPresentOrElse(
                                    statement -> keep(transaction, write, statement, refusals),
                                    () -> refuse(RefusalReason.UNREADABLE, transaction, refusals));
                }
            }
        }
    }

    private static Optional<ConflictStatement> read(ByteString value) {
        try {
            return Optional.of(ConflictStatementJson.readRecorded(value.toByteArray()));
        } catch (InvalidValue unreadable) {
            return Optional.empty();
        }
    }

    private void keep(LedgerTransaction transaction, StateWrite write, ConflictStatement statement, Refusals refusals) {
        var due = List.of(
                statement.containerNumber().toString(),
                statement.conflictId().hex(),
                ConflictStatementJson.statementId(statement).hex());
        if (!transaction.creator().equals(statement.writer().orElseThrow().id())) {
            refuse(RefusalReason.FOREIGN_WRITER, transaction, refusals);
        } else if (!write.key().attributes().equals(due)) {
            refuse(RefusalReason.WRONG_KEY, transaction, refusals);
        } else {
            jdbc.update(
                    INSERT,
                    due.get(0),
                    due.get(1),
                    due.get(2),
                    transaction.creator(),
                    new String(ConflictStatementJson.write(statement), StandardCharsets.UTF_8),
                    transaction.position().block(),
                    transaction.position().transaction());
        }
    }

    private static void refuse(RefusalReason reason, LedgerTransaction transaction, Refusals refusals) {
        refusals.add(reason, transaction.position(), "statement by " + transaction.creator());
    }
}
