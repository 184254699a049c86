package org.portolan.gateway.blocks.readmodel;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.portolan.gateway.TestDatabase;

class OtherKindsOnPostgresTest extends OtherKindsContract {
    private static TestDatabase database;

    @BeforeAll
    static void start() throws Exception {
        database = TestDatabase.postgres();
    }

    @AfterAll
    static void stop() throws Exception {
        database.close();
    }

    @Override
    TestDatabase database() {
        return database;
    }
}
