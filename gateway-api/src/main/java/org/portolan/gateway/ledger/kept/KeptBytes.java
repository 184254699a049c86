package org.portolan.gateway.ledger.kept;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.DeflaterInputStream;
import java.util.zip.InflaterOutputStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Bytes of any length in the database: deflated, because envelopes repeat themselves, and cut to what a column holds. */
@Repository
public class KeptBytes {

    private static final int PART = 512 * 1024;

    private final JdbcTemplate jdbc;

    /** In the database of the outbox and the operations. */
    public KeptBytes(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps bytes under a name that has none yet. */
    public void keep(String owner, byte[] content) {
        byte[] deflated = deflate(content);
        for (int start = 0, part = 0; start < deflated.length; start += PART, part++) {
            byte[] piece = Arrays.copyOfRange(deflated, start, Math.min(start + PART, deflated.length));
            jdbc.update("insert into kept_bytes (owner, part, content) values (?, ?, ?)", owner, part, piece);
        }
    }

    /** What was kept under the name. */
    public Optional<byte[]> find(String owner) {
        List<byte[]> parts = jdbc.query(
                "select content from kept_bytes where owner = ? order by part", (row, index) -> row.getBytes(1), owner);
        return parts.isEmpty() ? Optional.empty() : Optional.of(inflate(parts));
    }

    /** Forgets what was kept under the name. */
    public void forget(String owner) {
        jdbc.update("delete from kept_bytes where owner = ?", owner);
    }

    /** Forgets what was kept under each name that a statement with these arguments selects. */
    public void forgetAll(String names, Object... arguments) {
        jdbc.update("delete from kept_bytes where owner in (" + names + ")", arguments);
    }

    private static byte[] deflate(byte[] content) {
        Deflater fast = new Deflater(Deflater.BEST_SPEED);
        try (InputStream in = new DeflaterInputStream(new ByteArrayInputStream(content), fast)) {
            return in.readAllBytes();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            fast.end();
        }
    }

    private static byte[] inflate(List<byte[]> parts) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try (InflaterOutputStream out = new InflaterOutputStream(content)) {
            for (byte[] part : parts) {
                out.write(part);
            }
        } catch (IOException damaged) {
            throw new UncheckedIOException("Kept bytes cannot be read back", damaged);
        }
        return content.toByteArray();
    }
}
