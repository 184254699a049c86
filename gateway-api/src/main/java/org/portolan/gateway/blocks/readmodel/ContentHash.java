package org.portolan.gateway.blocks.readmodel;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Objects;
import org.portolan.gateway.blocks.content.Sha256;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One number for the whole content of the read model: equal contents have equal numbers, in whatever database and in
 * whatever order the rows lie. Row hashes are added up, because databases do not agree on how texts sort.
 */
public final class ContentHash {
    private static final BigInteger MODULUS = BigInteger.TWO.pow(256);
    private static final int FETCH = 1_000;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    ContentHash(JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.jdbc = new JdbcTemplate(Objects.requireNonNull(jdbc.getDataSource()));
        // With a fetch size, and within a transaction, PostgreSQL streams rows in place of loading them all.
        this.jdbc.setFetchSize(FETCH);
        this.transaction = transaction;
    }

    /** Reads everything, without keeping it in memory. */
    public String compute() {
        var all = Sha256.newDigest();
        transaction.executeWithoutResult(status -> Tables.FROM_LEDGER.forEach(table -> {
            all.update((table + " " + sum(table).toString(16) + "\n").getBytes(StandardCharsets.UTF_8));
        }));
        return HexFormat.of().formatHex(all.digest());
    }

    private BigInteger sum(String table) {
        BigInteger[] sum = {BigInteger.ZERO};
        jdbc.query("select * from " + table, row -> {
            sum[0] = sum[0].add(hash(row)).mod(MODULUS);
        });
        return sum[0];
    }

    private static BigInteger hash(ResultSet row) throws SQLException {
        MessageDigest digest = Sha256.newDigest();
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            var value = row.getObject(column);
            var text = value == null ? "-" : value.toString();
            digest.update((column + " " + text.length() + " " + text).getBytes(StandardCharsets.UTF_8));
        }
        return new BigInteger(1, digest.digest());
    }
}
