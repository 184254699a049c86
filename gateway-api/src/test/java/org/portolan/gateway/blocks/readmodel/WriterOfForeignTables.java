package org.portolan.gateway.blocks.readmodel;

import org.springframework.jdbc.core.JdbcTemplate;

/** What nobody may write: rows of others, once in a constant and once in a text that is put together. */
final class WriterOfForeignTables {
    private static final String FORGET = "delete from alarm_acts where alarm_id = ?";

    private final JdbcTemplate jdbc;

    WriterOfForeignTables(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void forget(String alarm) {
        jdbc.update(FORGET, alarm);
    }

    void move(String column) {
        jdbc.update("update checkpoint set " + column + " = 0");
    }
}
