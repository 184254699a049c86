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

/** Compares the tables of the migrated database with the classes that write them, and with what a rebuild empties. */
class TablesTest {
    private static final Path CLASSES = Path.of("target", "classes");

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
    void a_rebuild_empties_the_tables_that_are_written_from_blocks_and_no_other() throws IOException {
        var written = new TreeSet<String>();
        TableWriters.of(CLASSES, tables).forEach((table, writers) -> {
            if (writers.stream().map(gateway::get).anyMatch(Sides::writesRowsFromBlocks)) {
                written.add(table);
            }
        });

        assertThat(Tables.ALL).containsExactlyInAnyOrderElementsOf(written);
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
