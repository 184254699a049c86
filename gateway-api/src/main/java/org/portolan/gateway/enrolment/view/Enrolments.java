package org.portolan.gateway.enrolment.view;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.portolan.gateway.reading.LedgerPlaces;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.enrolment.EnrolmentId;
import org.portolan.records.enrolment.EnrolmentJson;
import org.portolan.records.enrolment.InterestProof;
import org.portolan.records.member.MspId;
import org.portolan.records.trade.TraderIdentification;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads enrolments, as far as this administration holds their confidential part. */
@Component
public final class Enrolments {
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

    /** The proofs of a trader's active enrolments of a container; whether they hold is for their reader to check. */
    public List<InterestProof> proofs(TraderIdentification trader, ContainerNumber container) {
        return jdbc.sql("select confidential from enrolments"
                        + " where container_number = ? and trader = ? and active order by enrolment_id")
                .params(container.toString(), trader.number())
                .query((row, count) ->
                        EnrolmentJson.readPart(utf8(row.getString(1))).content().proof())
                .list();
    }

    /** Those of the containers that the trader has opened; whether its proofs hold is for their reader to check. */
    public List<ContainerNumber> openedBy(TraderIdentification trader, Collection<ContainerNumber> containers) {
        return jdbc.sql("select distinct container_number from enrolments"
                        + " where trader = :trader and active and container_number in (:containers)")
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

    /** The trader of an enrolment. */
    public Optional<TraderIdentification> trader(MspId administration, EnrolmentId enrolment) {
        return jdbc.sql("select trader from enrolments"
                        + " where administration = ? and enrolment_id = ? and trader is not null")
                .params(administration.id(), enrolment.id())
                .query((row, count) -> new TraderIdentification(row.getString(1)))
                .optional();
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
                EnrolmentJson.read(utf8(row.getString("content"))),
                EnrolmentJson.readPart(utf8(row.getString("confidential"))).content(),
                places.at(row.getLong("created_block"), row.getInt("created_transaction")),
                places.at(row.getLong("changed_block"), row.getInt("changed_transaction")));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
