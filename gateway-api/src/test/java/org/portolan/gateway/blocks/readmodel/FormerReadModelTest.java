package org.portolan.gateway.blocks.readmodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.portolan.gateway.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a former release kept of the ledger is there after the next one opened it, as if that one had read the ledger. */
class FormerReadModelTest {

    @Test
    void signatures_of_arrangements_lie_with_what_members_say_of_everything_else() throws IOException {
        try (var database = TestDatabase.h2At("28")) {
            var jdbc = JdbcClient.create(database.source());
            jdbc.sql("insert into arrangements (arrangement_id, party, content, block_number, transaction_number)"
                            + " values ('NZ-SG-2019', 'SGCustomsMSP', 'signed', 7, 1)")
                    .update();
            jdbc.sql("insert into said_records (kind, owner, id, said_by, status, content, block_number,"
                            + " transaction_number) values ('originStatement', 'CNCustomsMSP', 'CO-1', 'NZCustomsMSP',"
                            + " 'ACKNOWLEDGED', 'stated', 8, 0)")
                    .update();

            // The next one has all of it built anew.
            database.migrate("30");

            assertThat(jdbc.sql("select kind, owner, id, said_by, content, block_number, transaction_number"
                                    + " from said_records order by block_number")
                            .query((row, count) -> String.join(
                                    "|",
                                    row.getString(1),
                                    row.getString(2),
                                    row.getString(3),
                                    row.getString(4),
                                    row.getString(5),
                                    row.getString(6),
                                    row.getString(7)))
                            .list())
                    .containsExactly(
                            "arrangement||NZ-SG-2019|SGCustomsMSP|signed|7|1",
                            "originStatement|CNCustomsMSP|CO-1|NZCustomsMSP|stated|8|0");
        }
    }
}
