package org.portolan.gateway.look;

import java.time.LocalDate;
import java.util.List;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.look.Look;
import org.portolan.records.look.LookPurpose;
import org.portolan.records.member.MspId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks that are to be told, kept durably until they are; the same look of the same day is kept once. */
@Component
final class LookNotes {
    private static final String INSERT = """
            insert into look_notes (told_to, organisation, container_number, purpose, look_day, reported)
            values (?, ?, ?, ?, ?, false) on conflict do nothing
            """;
    private static final String REPORTED = """
            update look_notes set reported = %s
            where told_to = ? and organisation = ? and container_number = ? and purpose = ? and look_day = ?
            """;

    private final JdbcClient jdbc;

    LookNotes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(MspId toldTo, Look look) {
        change(INSERT, toldTo, look);
    }

    void reported(MspId toldTo, Look look, boolean reported) {
        change(REPORTED.formatted(reported), toldTo, look);
    }

    /** The administrations that are to be told something. */
    List<MspId> waiting() {
        return jdbc.sql("select distinct told_to from look_notes where not reported order by told_to")
                .query((row, count) -> new MspId(row.getString(1)))
                .list();
    }

    List<Look> waiting(MspId toldTo, int most) {
        return jdbc.sql("select * from look_notes where not reported and told_to = ?"
                        + " order by look_day, organisation, container_number, purpose fetch first "
                        + most + " rows only")
                .param(toldTo.id())
                .query((row, count) -> new Look(
                        new MspId(row.getString("organisation")),
                        new ContainerNumber(row.getString("container_number")),
                        LookPurpose.valueOf(row.getString("purpose")),
                        LocalDate.parse(row.getString("look_day"))))
                .list();
    }

    /** What was told before this day need not be remembered any longer to be told once. */
    void forget(LocalDate before) {
        jdbc.sql("delete from look_notes where reported and look_day < ?")
                .param(before.toString())
                .update();
    }

    private void change(String sql, MspId toldTo, Look look) {
        jdbc.sql(sql)
                .params(
                        toldTo.id(),
                        look.organisation().id(),
                        look.containerNumber().toString(),
                        look.purpose().name(),
                        look.day().toString())
                .update();
    }
}
