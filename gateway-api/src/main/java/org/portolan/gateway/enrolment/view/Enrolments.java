package org.portolan.gateway.enrolment.view;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.enrolment.EnrolmentJson;
import org.portolan.records.enrolment.InterestProof;
import org.portolan.records.trade.TraderIdentification;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the proofs by which traders follow containers. */
@Component
public final class Enrolments {
    private final JdbcClient jdbc;

    Enrolments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The proofs of a trader's active enrolments of a container; whether they hold is for their reader to check. */
    public List<InterestProof> proofs(TraderIdentification trader, ContainerNumber container) {
        return jdbc.sql("select confidential from enrolments"
                        + " where container_number = ? and trader = ? and active order by enrolment_id")
                .params(container.toString(), trader.number())
                .query((row, count) -> EnrolmentJson.readPart(
                                row.getString(1).getBytes(StandardCharsets.UTF_8))
                        .content()
                        .proof())
                .list();
    }
}
