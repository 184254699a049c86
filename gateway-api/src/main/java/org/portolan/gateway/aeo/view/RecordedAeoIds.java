package org.portolan.gateway.aeo.view;

import java.util.Optional;
import org.portolan.gateway.aeo.AeoRecordIds;
import org.portolan.records.aeo.AeoCode;
import org.portolan.records.digest.Digest;
import org.portolan.records.member.MspId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds an administration's record by the code in its confidential part; of several the one recorded last. */
@Component
final class RecordedAeoIds implements AeoRecordIds {
    private final JdbcClient jdbc;

    RecordedAeoIds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Digest> recordId(MspId administration, AeoCode code) {
        return jdbc.sql(
                        "select a.record_id from aeo a join aeo_changes c on c.administration = a.administration"
                                + " and c.record_id = a.record_id and c.change_number = 0"
                                + " where a.administration = ? and a.code = ?"
                                + " order by c.block_number desc, c.transaction_number desc, a.record_id fetch first 1 rows only")
                .params(administration.id(), code.code())
                .query((row, count) -> new Digest(row.getString(1)))
                .optional();
    }
}
