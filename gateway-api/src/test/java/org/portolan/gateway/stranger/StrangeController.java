package org.portolan.gateway.stranger;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RestController;

/** Asks the database by itself. Abstract, so that no gateway under test takes it for one of its own. */
@RestController
abstract class StrangeController {
    private final JdbcClient jdbc;

    StrangeController(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int count() {
        return jdbc.sql("select 1").query(Integer.class).single();
    }
}
