package org.portolan.gateway.enrolment.view;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.portolan.records.enrolment.EnrolmentDetails;
import org.portolan.records.enrolment.EnrolmentStatus;
import org.portolan.records.enrolment.TrackingEnrolment;
import org.portolan.records.text.TimeText;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Who may follow which container, and when, beside the enrolments that say so. Those whose confidential part we do not
 * hold, or hold no more in its present form, entitle nobody here.
 */
public final class FollowedContainers {
    private static final String OVER = Arrays.stream(EnrolmentStatus.values())
            .filter(EnrolmentStatus::isOver)
            .map(status -> "'" + status + "'")
            .collect(Collectors.joining(", "));

    private final JdbcTemplate jdbc;

    /** Within the database transaction that keeps a block, once its records are kept. */
    public FollowedContainers(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes down what an enrolment says now, if there is such a one, and tells which container that opens. */
    public Optional<String> keep(String administration, String enrolment) {
        return jdbc
                .query(
                        "select place, status, confidential from owned_records where kind = ? and owner = ? and id = ?",
                        (row, count) -> Kept.of(row),
                        TrackingEnrolment.KIND.word(),
                        administration,
                        enrolment)
                .stream()
                .flatMap(kept -> keep(administration, kept).stream())
                .findFirst();
    }

    private Optional<String> keep(String administration, Kept kept) {
        if (kept.details().isEmpty()) {
            jdbc.update("delete from followed_containers where place = ?", kept.place());
            return Optional.empty();
        }
        var details = kept.details().get();
        var container = details.proof().containerNumber().toString();
        @Nullable Object[] columns = {
            administration,
            details.trader().number(),
            container,
            kept.isActive(),
            details.validity().from().map(TimeText::sortable).orElse(null),
            details.validity().to().map(TimeText::sortable).orElse(null),
            kept.place()
        };
        int known = jdbc.update(
                "update followed_containers set administration = ?, trader = ?, container_number = ?, active = ?,"
                        + " valid_from = ?, valid_to = ? where place = ?",
                columns);
        if (known == 0) {
            jdbc.update(
                    "insert into followed_containers (administration, trader, container_number, active, valid_from,"
                            + " valid_to, place, borne_out) values (?, ?, ?, ?, ?, ?, ?, false)",
                    columns);
        }
        return Optional.of(container);
    }

    /** An enrolment among the records of all kinds. */
    private record Kept(long place, boolean isActive, Optional<EnrolmentDetails> details) {
        static Kept of(ResultSet row) throws SQLException {
            return new Kept(
                    row.getLong("place"),
                    EnrolmentStatus.ACTIVE.name().equals(row.getString("status")),
                    Optional.ofNullable(row.getString("confidential")).map(OpenEnrolment::details));
        }
    }

    /** The enrolments of these containers that have not ended, for the one who decides whether their proofs are borne out. */
    public List<OpenEnrolment> open(Collection<String> containers) {
        var marks = String.join(", ", containers.stream().map(any -> "?").toList());
        return jdbc.query(
                "select f.place, f.borne_out, r.confidential from followed_containers f"
                        + " join owned_records r on r.place = f.place"
                        + " where r.status not in (" + OVER + ") and f.container_number in (" + marks + ")",
                (row, count) -> OpenEnrolment.of(row),
                containers.toArray());
    }

    /** Keeps of each that it is now borne out if it was not, and the other way round. */
    public void turn(Collection<OpenEnrolment> decidedAnew) {
        jdbc.batchUpdate(
                "update followed_containers set borne_out = ? where place = ?",
                decidedAnew.stream()
                        .map(enrolment -> new Object[] {!enrolment.borneOut(), enrolment.place()})
                        .toList());
    }
}
