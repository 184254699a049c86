package org.portolan.gateway.blocks.readmodel;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.portolan.gateway.Sides;
import org.portolan.gateway.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Compares the tables of the migrated database with the classes that write them, and with what a rebuild empties. */
class TablesTest {
    private static final Path CLASSES = Path.of("target", "classes");

    /** What no block brings: it outlives every rebuild. */
    private static final Set<String> KEPT = Set.of(
            "alarm_due",
            "alarm_progress",
            "edi_interchange",
            "edi_message",
            "edi_result",
            "idempotency_key",
            "kept_bytes",
            "look_notes",
            "operation",
            "outbox",
            "subscription",
            "subscription_container",
            "subscription_delivery",
            "subscription_refusal",
            "subscription_shared");

    private static Set<String> tables;
    private static JavaClasses gateway;

    @BeforeAll
    static void look() throws Exception {
        tables = new TreeSet<>();
        try (var database = TestDatabase.h2();
                var connection = database.source().getConnection();
                var found = connection
                        .getMetaData()
                        .getTables(null, connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (found.next()) {
                tables.add(found.getString("TABLE_NAME"));
            }
        }
        tables.remove("flyway_schema_history");
        gateway = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.portolan.gateway");
    }

    @Test
    void every_table_is_either_emptied_by_a_rebuild_or_kept() {
        var named = new TreeSet<>(KEPT);
        named.addAll(Tables.FROM_LEDGER);

        assertThat(named).as("FROM_LEDGER of Tables, or KEPT here").isEqualTo(tables);
        assertThat(KEPT).doesNotContainAnyElementsOf(Tables.FROM_LEDGER);
    }

    @Test
    void a_rebuild_empties_the_tables_that_are_written_from_blocks_and_no_other() throws IOException {
        var written = new TreeSet<String>();
        TableWriters.of(CLASSES, tables).forEach((table, writers) -> {
            if (writers.stream().map(gateway::get).anyMatch(Sides::writesRowsFromBlocks)) {
                written.add(table);
            }
        });

        assertThat(Tables.FROM_LEDGER).containsExactlyInAnyOrderElementsOf(written);
    }

    @Test
    void every_table_is_written_by_the_classes_of_one_package() throws IOException {
        var packages = new TreeMap<String, Set<String>>();
        TableWriters.of(CLASSES, tables)
                .forEach((table, writers) -> packages.put(table, TableWriters.packages(writers)));

        assertThat(packages.keySet()).isEqualTo(tables);
        assertThat(packages).allSatisfy((table, writing) -> assertThat(writing).hasSize(1));
    }

    @Test
    void a_read_model_that_kept_enrolments_apart_is_built_anew_and_keeps_what_no_block_brings() throws Exception {
        try (var database = TestDatabase.h2At("28")) {
            var jdbc = JdbcClient.create(database.source());
            jdbc.sql("insert into checkpoint (id, block_number, block_hash, genesis_hash) values (1, 7, 'b', 'g')")
                    .update();
            jdbc.sql("insert into transactions (block_number, transaction_number, transaction_id, creator, ledger_time)"
                            + " values (7, 0, 't', 'CNCustomsMSP', '2026-11-20T08:15:00Z')")
                    .update();
            jdbc.sql("insert into enrolments (administration, enrolment_id, active, content, created_block,"
                            + " created_transaction, changed_block, changed_transaction)"
                            + " values ('CNCustomsMSP', 'e', true, '{}', 7, 0, 7, 0)")
                    .update();
            jdbc.sql("insert into look_notes (told_to, organisation, container_number, purpose, look_day, reported)"
                            + " values ('CNCustomsMSP', 'CNCustomsMSP', 'CSQU3054383', 'ENQUIRY', '2026-11-20', false)")
                    .update();

            database.migrate();

            assertThat(Tables.FROM_LEDGER)
                    .allSatisfy(table -> assertThat(count(jdbc, table)).isZero());
            assertThat(count(jdbc, "look_notes")).isOne();
        }
    }

    @Test
    void words_that_a_former_step_left_without_their_records_are_gone() throws Exception {
        try (var database = TestDatabase.h2At("35")) {
            var jdbc = JdbcClient.create(database.source());
            jdbc.sql("insert into owned_words (entry, place) values (1, 7)").update();

            database.migrate();

            assertThat(count(jdbc, "owned_words")).isZero();
        }
    }

    private static int count(JdbcClient jdbc, String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }

    @Test
    void what_gives_a_right_to_see_is_read_by_who_keeps_it_and_by_the_door_alone() throws IOException {
        assertThat(TableWriters.packages(TableWriters.naming(CLASSES, "handled_places")))
                .containsExactlyInAnyOrder(
                        "org.portolan.gateway.blocks.readmodel",
                        "org.portolan.gateway.lookup",
                        "org.portolan.gateway.trace.projection");
        assertThat(TableWriters.packages(TableWriters.naming(CLASSES, "borne_out")))
                .containsExactly("org.portolan.gateway.enrolment.view", "org.portolan.gateway.lookup");
    }

    @Test
    void a_class_that_writes_a_foreign_table_is_seen() throws IOException {
        var writers = TableWriters.of(Path.of("target", "test-classes"), Set.of("checkpoint", "alarm_acts"));

        assertThat(writers.get("checkpoint")).contains(WriterOfForeignTables.class.getName());
        assertThat(writers.get("alarm_acts")).contains(WriterOfForeignTables.class.getName());
    }
}
