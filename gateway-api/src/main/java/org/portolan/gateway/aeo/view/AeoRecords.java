package org.portolan.gateway.aeo.view;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.portolan.gateway.reading.LedgerPlace;
import org.portolan.gateway.reading.LedgerPlaces;
import org.portolan.records.aeo.AeoAuthorisation;
import org.portolan.records.aeo.AeoCode;
import org.portolan.records.aeo.AeoDetails;
import org.portolan.records.digest.ConfidentialPart;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads authorisations. One whose code is not in our own private store does not exist for this administration. */
@Component
final class AeoRecords {
    private final JdbcClient jdbc;
    private final LedgerPlaces places;

    AeoRecords(JdbcClient jdbc, LedgerPlaces places) {
        this.jdbc = jdbc;
        this.places = places;
    }

    /** All records of a code: an operator that was certified again after a revocation has several. */
    List<StoredAeo> find(AeoCode code) {
        return jdbc.sql("select content, confidential, changed_block, changed_transaction from aeo where code = ?")
                .param(code.code())
                .query((row, count) -> new StoredAeo(
                        AeoAuthorisation.SHAPE.readStored(utf8(row.getString(1))),
                        ConfidentialPart.read(utf8(row.getString(2)), AeoDetails.SHAPE)
                                .content(),
                        row.getLong(3),
                        row.getInt(4)))
                .list();
    }

    /** The transaction that made a change; nothing for a number that was never recorded. */
    Optional<LedgerPlace> proof(AeoAuthorisation authorisation, int change) {
        return jdbc.sql("select block_number, transaction_number from aeo_changes"
                        + " where administration = ? and record_id = ? and change_number = ?")
                .params(
                        authorisation.administration().id(),
                        authorisation.recordId().hex(),
                        change)
                .query((row, count) -> places.at(row.getLong(1), row.getInt(2)))
                .optional();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
