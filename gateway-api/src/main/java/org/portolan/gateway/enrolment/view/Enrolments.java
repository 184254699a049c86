package org.portolan.gateway.enrolment.view;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.portolan.gateway.owned.view.OwnedCursor;
import org.portolan.gateway.owned.view.OwnedReader;
import org.portolan.gateway.owned.view.StoredRecord;
import org.portolan.gateway.query.PageWish;
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
            "select container_number from followed_containers where trader = :trader" + IN_FORCE;

    private static final String SELECT =
            "select r.*, f.borne_out from followed_containers f join owned_records r on r.place = f.place where ";

    /** That the enrolment of a cursor is at this place, by which the database finds it. */
    private static final String AT_CURSOR = " and f.place >= :first and f.place < :end and r.id = :id"
            + " and r.created_block = :block and r.created_transaction = :transaction";

    private final JdbcClient jdbc;
    private final OwnedReader records;

    Enrolments(JdbcClient jdbc, OwnedReader records) {
        this.jdbc = jdbc;
        this.records = records;
    }

    /**
     * Whether the trader may follow the container at this time: an enrolment of its own is active and valid, and what
     * is recorded bears out its proof.
     */
    public boolean entitles(TraderIdentification trader, ContainerNumber container, Instant at) {
        return jdbc.sql(
                                "select count(*) from followed_containers where container_number = :container and trader = :trader"
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
        return jdbc.sql("select distinct administration from followed_containers where container_number = :container"
                        + IN_FORCE + " order by administration")
                .param("container", container.toString())
                .param("now", sortable(at))
                .query((row, count) -> new MspId(row.getString(1)))
                .list();
    }

    /** Those of the containers that the trader may follow at this time. */
    public List<ContainerNumber> entitling(
            TraderIdentification trader, Collection<ContainerNumber> containers, Instant at) {
        return jdbc.sql("select distinct container_number from followed_containers"
                        + " where trader = :trader and container_number in (:containers)" + IN_FORCE)
                .param("now", sortable(at))
                .param("trader", trader.number())
                .param("containers", containers.stream().map(Object::toString).toList())
                .query((row, count) -> new ContainerNumber(row.getString(1)))
                .list();
    }

    /** The containers of a trader's active enrolments that were opened or changed after a block. */
    public List<ContainerNumber> changedAfter(long block, TraderIdentification trader) {
        return jdbc.sql("select distinct f.container_number from followed_containers f"
                        + " join owned_records r on r.place = f.place"
                        + " where f.trader = ? and f.active and r.changed_block > ? order by f.container_number")
                .params(trader.number(), block)
                .query((row, count) -> new ContainerNumber(row.getString(1)))
                .list();
    }

    /** The confidential part of an enrolment, in its present form. */
    public Optional<ConfidentialPart<EnrolmentDetails>> part(MspId administration, EnrolmentId enrolment) {
        return records.find(TrackingEnrolment.KIND, administration, enrolment.id())
                .flatMap(StoredRecord::part);
    }

    /** Whether each enrolment of this trader that rests on the same proof is open now. */
    public List<Boolean> alike(MspId administration, EnrolmentDetails details, Instant at) {
        return jdbc
                .sql(OwnedReader.placed(SELECT + "f.container_number = ? and f.trader = ? and f.administration = ?"))
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
        return jdbc.sql(OwnedReader.placed(SELECT + "r.kind = ? and r.owner = ? and r.id = ?"))
                .params(TrackingEnrolment.KIND.word(), administration.id(), enrolment.id())
                .query((row, count) -> enrolment(row))
                .optional();
    }

    List<StoredEnrolment> about(MspId administration, Collection<ContainerNumber> containers) {
        return jdbc.sql(OwnedReader.placed(
                        SELECT + "f.administration = :administration and f.container_number in (:containers)"))
                .param("administration", administration.id())
                .param("containers", containers.stream().map(Object::toString).toList())
                .query((row, count) -> enrolment(row))
                .list();
    }

    /** All that happened to it, its opening first. */
    public List<EnrolmentChange> history(TrackingEnrolment enrolment) {
        return records
                .history(
                        TrackingEnrolment.KIND,
                        enrolment.administration(),
                        enrolment.enrolmentId().id())
                .stream()
                .map(change -> new EnrolmentChange(EnrolmentStatus.valueOf(change.status()), change.place()))
                .toList();
    }

    List<StoredEnrolment> of(TraderIdentification trader, PageWish<EnrolmentCursor> wish) {
        return page("f.trader", trader.number(), wish);
    }

    List<StoredEnrolment> at(MspId administration, PageWish<EnrolmentCursor> wish) {
        return page("f.administration", administration.id(), wish);
    }

    private List<StoredEnrolment> page(String column, String owner, PageWish<EnrolmentCursor> wish) {
        long after = wish.after()
                .map(last -> place(column, owner, last).orElseThrow(PageWish::strangeCursor))
                .orElse(-1L);
        return jdbc.sql(OwnedReader.placed(SELECT + column + " = :owner and f.place > :after order by " + column
                                + ", f.place fetch first :most rows only")
                        + " order by r.place")
                .param("owner", owner)
                .param("after", after)
                .param("most", wish.read())
                .query((row, count) -> enrolment(row))
                .list();
    }

    /** Where the enrolment of a cursor is, if it is one of the owner's. */
    private Optional<Long> place(String column, String owner, EnrolmentCursor last) {
        return jdbc.sql("select f.place from followed_containers f join owned_records r on r.place = f.place where "
                        + column + " = :owner" + AT_CURSOR)
                .param("owner", owner)
                .param(
                        "first",
                        OwnedCursor.at(last.block(), last.transaction(), 0).place())
                .param(
                        "end",
                        OwnedCursor.at(last.block(), last.transaction() + 1L, 0).place())
                .param("id", last.enrolmentId())
                .param("block", last.block())
                .param("transaction", last.transaction())
                .query(Long.class)
                .optional();
    }

    private static StoredEnrolment enrolment(ResultSet row) throws SQLException {
        return StoredEnrolment.of(OwnedReader.read(TrackingEnrolment.KIND, row), row.getBoolean("borne_out"));
    }

    /** A time as the validity of enrolments is compared with. */
    public static String sortable(Instant time) {
        return TimeText.sortable(time.atOffset(ZoneOffset.UTC));
    }
}
