package org.portolan.gateway.aeo.view;

import java.util.Optional;
import org.portolan.gateway.blocks.content.BlockContent;
import org.portolan.gateway.blocks.readmodel.OwnedRecord;
import org.portolan.gateway.blocks.readmodel.OwnedRecords;
import org.portolan.gateway.blocks.readmodel.Projection;
import org.portolan.gateway.blocks.readmodel.Refusals;
import org.portolan.records.aeo.arrangement.MutualRecognitionArrangement;
import org.portolan.records.aeo.arrangement.SignedText;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps which administration signed which text of an arrangement; each signature is its signer's own record. */
@Component
final class ArrangementRows implements Projection {
    private static final String THIS = " where arrangement_id = ? and party = ?";

    private final JdbcTemplate jdbc;
    private final OwnedRecords records;

    ArrangementRows(JdbcTemplate jdbc, OwnedRecords records) {
        this.jdbc = jdbc;
        this.records = records;
    }

    @Override
    public void project(BlockContent block, Refusals refusals) {
        records.forEach(SignedText.KIND, block, refusals, this::known, (signature, before) -> keep(signature));
    }

    private Optional<String> known(OwnedRecord<Optional<MutualRecognitionArrangement>> signature) {
        // What is withdrawn is nothing new, even where the signature itself did not count.
        return signature.content().isEmpty()
                ? Optional.of(signature.owner().id())
                : jdbc
                        .query(
                                "select party from arrangements" + THIS,
                                (row, count) -> row.getString(1),
                                signature.names().toArray())
                        .stream()
                        .findFirst();
    }

    private void keep(OwnedRecord<Optional<MutualRecognitionArrangement>> signature) {
        jdbc.update("delete from arrangements" + THIS, signature.names().toArray());
        signature
                .content()
                .ifPresent(text -> jdbc.update(
                        "insert into arrangements (arrangement_id, party, content, block_number, transaction_number)"
                                + " values (?, ?, ?, ?, ?)",
                        text.arrangementId().id(),
                        signature.owner().id(),
                        MutualRecognitionArrangement.SHAPE.text(text),
                        signature.position().block(),
                        signature.position().transaction()));
    }
}
