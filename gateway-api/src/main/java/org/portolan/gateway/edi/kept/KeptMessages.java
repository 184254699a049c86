package org.portolan.gateway.edi.kept;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.portolan.gateway.edi.kept.KeptResult.Fault;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The messages of interchanges, with their bytes. */
@Repository
public class KeptMessages {

    private static final String COLUMNS =
            "select number, reference, title, document_number, digest, code, detail, place, notices, faults"
                    + " from edi_message";
    private static final int LONGEST = 100;

    private final JdbcTemplate jdbc;

    KeptMessages(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps a message and its bytes. */
    public void add(String interchange, KeptMessage message, byte[] content) {
        jdbc.update(
                "insert into edi_message (interchange_id, number, reference, title, document_number, digest, code, detail,"
                        + " place, content, notices, faults) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                interchange,
                message.number(),
                orNull(message.reference(), 50),
                orNull(message.title(), 40),
                orNull(message.documentNumber(), LONGEST),
                message.digest(),
                message.fault().map(Fault::code).orElse(null),
                message.fault().map(Fault::detail).orElse(null),
                message.fault().map(Fault::place).orElse(null),
                Deflated.deflate(content),
                message.notices().orElse(null),
                message.fault().flatMap(Fault::faults).orElse(null));
    }

    /** The messages after a number, in their order. */
    public List<KeptMessage> after(String interchange, int number, int most) {
        return jdbc.query(
                COLUMNS + " where interchange_id = ? and number > ? order by number limit ?",
                (row, index) -> message(row),
                interchange,
                number,
                most);
    }

    /** One message. */
    public Optional<KeptMessage> find(String interchange, int number) {
        return after(interchange, number - 1, 1).stream()
                .filter(message -> message.number() == number)
                .findFirst();
    }

    /** The bytes of a message. */
    public Optional<byte[]> content(String interchange, int number) {
        return jdbc
                .query(
                        "select content from edi_message where interchange_id = ? and number = ?",
                        (row, index) -> Deflated.inflate(row.getBytes(1)),
                        interchange,
                        number)
                .stream()
                .findFirst();
    }

    /** How many messages of an interchange there are, and how many were refused whole. */
    public Count count(String interchange) {
        return jdbc.query(
                        "select count(*), count(code) from edi_message where interchange_id = ?",
                        (row, index) -> new Count(row.getInt(1), row.getInt(2)),
                        interchange)
                .getFirst();
    }

    /** Messages, and those of them that were refused whole. */
    public record Count(int messages, int refused) {}

    private static KeptMessage message(ResultSet row) throws SQLException {
        return new KeptMessage(
                row.getInt(1),
                Optional.ofNullable(row.getString(2)),
                Optional.ofNullable(row.getString(3)),
                Optional.ofNullable(row.getString(4)),
                row.getString(5),
                row.getString(6) == null
                        ? Optional.empty()
                        : Optional.of(new Fault(
                                row.getString(6),
                                "",
                                row.getString(7),
                                row.getString(8),
                                Optional.ofNullable(row.getString(10)))),
                Optional.ofNullable(row.getString(9)));
    }

    private static @Nullable String orNull(Optional<String> text, int longest) {
        return text.map(said -> said.length() > longest ? said.substring(0, longest) : said)
                .orElse(null);
    }
}
