package org.portolan.gateway.enrolment.view;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.portolan.gateway.reading.LedgerPlaces;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.digest.ConfidentialPart;
import org.portolan.records.enrolment.EnrolmentDetails;
import org.portolan.records.enrolment.EnrolmentId;
import org.portolan.records.enrolment.EnrolmentStatus;
import org.portolan.records.enrolment.TrackingEnrolment;
import org.portolan.records.member.MspId;
import org.portolan.records.text.TimeText;
import org.portolan.records.trade.TraderIdentification;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads enrolments, as far as this administration holds their confidential part. */
@Component
public final class Enrolments {
    private static final String IN_FORCE = " and active and borne_out"
            + " and (valid_from is null or valid_from <= :now) and (valid_to is null or valid_to > :now)";

    /** Selects the containers that a {@code :trader} may follow {@code :now}. */
    public static final String IN_FORCE_OF =
            "select container_number from enrolments where trader = :trader" + IN_FORCE;

    private static final String AFTER = """
             and (created_block > :block or created_block = :block and (created_transaction > :transaction
                or created_transaction = :transaction and enrolment_id > :id))
            order by created_block, created_transaction, enrolment_id fetch first :most rows only
            """;

    private final JdbcClient jdbc;
    private final LedgerPlaces places;

    Enrolments(JdbcClient jdbc, LedgerPlaces places) {
        this.jdbc = jdbc;
        this.places = places;
    }

    /**
     * Whether the trader may follow the container at this time: an enrolment of its own is active and valid, and what
     * is recorded bears out its proof.
     */
    public boolean entitles(TraderIdentification trader, ContainerNumber container, Instant at) {
        return jdbc.sql("select count(*) from enrolments where container_number = :container and trader = :trader"
                                + IN_FORCE)
                        .param("container", container.toString())
                        .param("trader", trader.number())
                        .param("now", sortable(at))
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** The administrations at which traders may follow the container at this time, as far as this one was told of it. */
    public List<MspId> administrationsFollowing(ContainerNumber container, Instant at) {
        return jdbc.sql("select distinct administration from enrolments where container_number = :container" + IN_FORCE
                        + " order by administration")
                .param("container", container.toString())
                .param("now", sortable(at))
                .query((row, count) -> new MspId(row.getString(1)))
                .list();
    }

    /** Those of the containers that the trader may follow at this time. */
    public List<ContainerNumber> entitling(
            TraderIdentification trader, Collection<ContainerNumber> containers, Instant at) {
        return jdbc.sql("select distinct container_number from enrolments"
                        + " where trader = :trader and container_number in (:containers)" + IN_FORCE)
                .param("now", sortable(at))
                .param("trader", trader.number())
                .param("containers", containers.stream().map(Object::toString).toList())
                .query((row, count) -> new ContainerNumber(row.getString(1)))
                .list();
    }

    /** The containers of a trader's active enrolments that were opened or changed after a block. */
    public List<ContainerNumber> changedAfter(long block, TraderIdentification trader) {
        return jdbc.sql("select distinct container_number from enrolments"
                        + " where trader = ? and active and changed_block > ? order by container_number")
                .params(trader.number(), block)
                .query((row, count) -> new ContainerNumber(row.getString(1)))
                .list();
    }

    /** The confidential part of an enrolment, in its present form. */
    public Optional<ConfidentialPart<EnrolmentDetails>> part(MspId administration, EnrolmentId enrolment) {
        return jdbc.sql("select confidential from enrolments"
                        + " where administration = ? and enrolment_id = ? and confidential is not null")
                .params(administration.id(), enrolment.id())
                .query((row, count) -> ConfidentialPart.read(utf8(row.getString(1)), EnrolmentDetails.SHAPE))
                .optional();
    }

    /** Whether each enrolment of this trader that rests on the same proof is open now. */
    public List<Boolean> alike(MspId administration, EnrolmentDetails details, Instant at) {
        return jdbc
                .sql("select * from enrolments where container_number = ? and trader = ? and administration = ?")
                .params(
                        details.proof().containerNumber().toString(),
                        details.trader().number(),
                        administration.id())
                .query((row, count) -> enrolment(row))
                .list()
                .stream()
                .filter(stored -> stored.details().proof().showsTheSameAs(details.proof()))
                .map(stored -> !stored.enrolment().status().isOver()
                        && !stored.details().validity().isOver(at))
                .toList();
    }

    Optional<StoredEnrolment> find(MspId administration, EnrolmentId enrolment) {
        return jdbc.sql("select * from enrolments"
                        + " where administration = ? and enrolment_id = ? and confidential is not null")
                .params(administration.id(), enrolment.id())
                .query((row, count) -> enrolment(row))
                .optional();
    }

    /** All that happened to it, its opening first. */
    public List<EnrolmentChange> history(TrackingEnrolment enrolment) {
        return jdbc.sql("select status, block_number, transaction_number from enrolment_changes"
                        + " where administration = ? and enrolment_id = ? order by change_number")
                .params(enrolment.administration().id(), enrolment.enrolmentId().id())
                .query((row, count) -> new EnrolmentChange(
                        EnrolmentStatus.valueOf(row.getString(1)), places.at(row.getLong(2), row.getInt(3))))
                .list();
    }

    List<StoredEnrolment> of(TraderIdentification trader, EnrolmentCursor after, int most) {
        return page("trader = :owner", trader.number(), after, most);
    }

    List<StoredEnrolment> at(MspId administration, EnrolmentCursor after, int most) {
        return page("administration = :owner", administration.id(), after, most);
    }

    private List<StoredEnrolment> page(String condition, String owner, EnrolmentCursor after, int most) {
        return jdbc.sql("select * from enrolments where confidential is not null and " + condition + AFTER)
                .param("owner", owner)
                .param("block", after.block())
                .param("transaction", after.transaction())
                .param("id", after.enrolmentId())
                .param("most", most)
                .query((row, count) -> enrolment(row))
                .list();
    }

    private StoredEnrolment enrolment(ResultSet row) throws SQLException {
        return new StoredEnrolment(
                TrackingEnrolment.SHAPE.readStored(utf8(row.getString("content"))),
                ConfidentialPart.read(utf8(row.getString("confidential")), EnrolmentDetails.SHAPE)
                        .content(),
                row.getBoolean("borne_out"),
                places.at(row.getLong("created_block"), row.getInt("created_transaction")),
                places.at(row.getLong("changed_block"), row.getInt("changed_transaction")));
    }

    /** A time as the validity of enrolments is compared with. */
    public static String sortable(Instant time) {
        return TimeText.sortable(time.atOffset(ZoneOffset.UTC));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
