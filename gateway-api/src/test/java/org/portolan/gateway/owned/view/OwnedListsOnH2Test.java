package org.portolan.gateway.owned.view;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.portolan.gateway.TestDatabase;

class OwnedListsOnH2Test extends OwnedListsContract {
    private static TestDatabase database;

    @BeforeAll
    static void start() {
        database = TestDatabase.h2();
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
