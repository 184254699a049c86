package org.portolan.gateway.stranger.view;

import org.springframework.jdbc.core.JdbcTemplate;

/** Holds the template with which one writes, and is no part of a projection. */
public final class StrangeQuery {
    private final JdbcTemplate jdbc;

    StrangeQuery(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    int forget() {
        return jdbc.update("select 1");
    }
}
