package org.portolan.gateway.enrolment.view;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** The enrolments that have not ended, for the one who decides whether their proofs are borne out. */
public final class OpenEnrolments {
    private static final String SELECT = "select administration, enrolment_id, borne_out, confidential from enrolments"
            + " where confidential is not null and not ended";

    private final JdbcTemplate jdbc;

    /** Within the database transaction that keeps a block. */
    public OpenEnrolments(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of these containers, as far as this administration holds their confidential part. */
    public List<OpenEnrolment> of(Collection<String> containers) {
        var marks = String.join(", ", containers.stream().map(any -> "?").toList());
        return jdbc.query(
                SELECT + " and container_number in (" + marks + ")",
                (row, count) -> OpenEnrolment.of(row),
                containers.toArray());
    }

    /** Keeps of each that it is now borne out if it was not, and the other way round. */
    public void turn(Collection<OpenEnrolment> decidedAnew) {
        jdbc.batchUpdate(
                "update enrolments set borne_out = ? where administration = ? and enrolment_id = ?",
                decidedAnew.stream()
                        .map(enrolment ->
                                new Object[] {!enrolment.borneOut(), enrolment.administration(), enrolment.enrolmentId()
                                })
                        .toList());
    }
}
