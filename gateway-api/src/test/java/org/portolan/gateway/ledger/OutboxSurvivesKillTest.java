package org.portolan.gateway.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.gateway.ledger.connection.Submitter;
import org.portolan.gateway.ledger.kept.KeptBytes;
import org.portolan.gateway.ledger.kept.KeptEnvelope;
import org.portolan.records.member.MspId;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class OutboxSurvivesKillTest {

    private static final int ENOUGH = 60;

    @TempDir
    private Path folder;

    @Test
    void every_envelope_that_was_kept_is_there_after_kill_9() throws IOException, InterruptedException {
        Process keeper = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Keeper.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> kept = new ArrayList<>();
        try (BufferedReader out = keeper.inputReader()) {
            while (kept.size() < ENOUGH) {
                kept.add(out.readLine());
            }
            keeper.destroyForcibly().waitFor();
        }

        List<KeptEnvelope> found = new Store(folder).outbox().open();

        assertThat(found).extracting(KeptEnvelope::transactionId).containsAll(kept);
        assertThat(found)
                .allSatisfy(
                        envelope -> assertThat(envelope.signed()).isEqualTo(Store.content(envelope.transactionId())));
    }

    /** Keeps envelopes and says so, until it is killed. */
    static final class Keeper {

        private Keeper() {}

        public static void main(String[] arguments) {
            Store store = new Store(Path.of(arguments[0]));
            for (int number = 0; ; number++) {
                String id = "%064d".formatted(number);
                store.keep(id);
                System.out.println(id);
            }
        }
    }

    private static final class Store {

        private static final Submitter SUBMITTER = new Submitter(new MspId("CNTXGPortMSP"), "operator");

        private final JdbcTemplate jdbc;
        private final Outbox outbox;
        private final TransactionTemplate transactions;

        Store(Path folder) {
            DataSource source = DataSourceBuilder.create()
                    .url("jdbc:h2:file:" + folder.resolve("read-model")
                            + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE")
                    .username("portolan")
                    .password("")
                    .build();
            Flyway.configure().dataSource(source).load().migrate();
            jdbc = new JdbcTemplate(source);
            outbox = new Outbox(jdbc, new KeptBytes(jdbc), (transaction, successor) -> {}, Clock.systemUTC());
            transactions = new TransactionTemplate(new JdbcTransactionManager(source));
        }

        Outbox outbox() {
            return outbox;
        }

        void keep(String id) {
            transactions.executeWithoutResult(status -> outbox.add(KeptEnvelope.first(id, SUBMITTER, content(id))));
            outbox.sync();
        }

        /** As large as an envelope of some hundred events, and not to be deflated. */
        static byte[] content(String id) {
            byte[] content = new byte[700_000];
            new Random(id.hashCode()).nextBytes(content);
            return content;
        }
    }
}
