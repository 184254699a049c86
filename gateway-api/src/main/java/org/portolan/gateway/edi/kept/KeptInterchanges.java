package org.portolan.gateway.edi.kept;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.portolan.gateway.edi.kept.KeptInterchange.State;
import org.portolan.records.member.MspId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The interchanges that came, for those of the organisation that sent them. */
@Repository
public class KeptInterchanges {

    private static final String COLUMNS =
            "select id, caller, organisation, sender, recipient, control_reference, received_at, state from edi_interchange";

    private final JdbcTemplate jdbc;

    KeptInterchanges(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps an interchange before anything of it is recorded. */
    public void add(KeptInterchange interchange) {
        jdbc.update(
                "insert into edi_interchange values (?, ?, ?, ?, ?, ?, ?, ?)",
                interchange.id(),
                interchange.caller(),
                interchange.organisation(),
                shortened(interchange.sender(), 100),
                shortened(interchange.recipient(), 100),
                shortened(interchange.controlReference(), 50),
                interchange.receivedAt().atOffset(ZoneOffset.UTC),
                interchange.state().name());
    }

    /** Says that it was handled to its end. */
    public void end(String id, State state) {
        jdbc.update("update edi_interchange set state = ? where id = ?", state.name(), id);
    }

    /** An interchange of this organisation; another's is not found. */
    public Optional<KeptInterchange> find(MspId organisation, String id) {
        return jdbc
                .query(
                        COLUMNS + " where organisation = ? and id = ?",
                        (row, index) -> interchange(row),
                        organisation.toString(),
                        id)
                .stream()
                .findFirst();
    }

    /** The latest of this organisation. */
    public List<KeptInterchange> latest(MspId organisation, int most) {
        return jdbc.query(
                COLUMNS + " where organisation = ? order by received_at desc, id limit ?",
                (row, index) -> interchange(row),
                organisation.toString(),
                most);
    }

    /** Those that came before this one. */
    public List<KeptInterchange> before(KeptInterchange last, int most) {
        var time = last.receivedAt().atOffset(ZoneOffset.UTC);
        return jdbc.query(
                COLUMNS + " where organisation = ? and (received_at < ? or received_at = ? and id > ?)"
                        + " order by received_at desc, id limit ?",
                (row, index) -> interchange(row),
                last.organisation(),
                time,
                time,
                last.id(),
                most);
    }

    private static KeptInterchange interchange(ResultSet row) throws SQLException {
        return new KeptInterchange(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getObject(7, OffsetDateTime.class).toInstant(),
                State.valueOf(row.getString(8)));
    }

    private static String shortened(String text, int longest) {
        return text.length() > longest ? text.substring(0, longest) : text;
    }
}
