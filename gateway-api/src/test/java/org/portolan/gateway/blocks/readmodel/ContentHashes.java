package org.portolan.gateway.blocks.readmodel;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The content hash of a database, for tests of other packages. */
public final class ContentHashes {
    private ContentHashes() {}

    public static String of(JdbcTemplate jdbc, TransactionTemplate transaction) {
        return new ContentHash(jdbc, transaction).compute();
    }
}
