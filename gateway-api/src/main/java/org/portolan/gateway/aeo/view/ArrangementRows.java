package org.portolan.gateway.aeo.view;

import java.util.List;
import java.util.Optional;
import org.portolan.gateway.GatewaySettings;
import org.portolan.gateway.blocks.content.BlockContent;
import org.portolan.gateway.blocks.content.StateWrite;
import org.portolan.gateway.blocks.readmodel.OwnedRecordType;
import org.portolan.gateway.blocks.readmodel.OwnedRecords;
import org.portolan.gateway.blocks.readmodel.Projection;
import org.portolan.gateway.blocks.readmodel.RefusalReason;
import org.portolan.gateway.blocks.readmodel.Refusals;
import org.portolan.records.aeo.arrangement.MutualRecognitionArrangement;
import org.portolan.records.aeo.arrangement.SignedText;
import org.portolan.records.member.MspId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps which administration signed which text of an arrangement; each signature is its signer's own record. */
@Component
final class ArrangementRows implements Projection {
    private static final OwnedRecordType<Optional<MutualRecognitionArrangement>> SIGNATURES =
            new OwnedRecordType<>("arrangement", 2, SignedText::read);

    private final JdbcTemplate jdbc;
    private final MspId own;

    ArrangementRows(JdbcTemplate jdbc, GatewaySettings settings) {
        this.jdbc = jdbc;
        this.own = new MspId(settings.administration());
    }

    @Override
    public void project(BlockContent block, Refusals refusals) {
        SIGNATURES.forEach(block, refusals, own, this::project);
    }

    private void project(OwnedRecords records, StateWrite write, Optional<MutualRecognitionArrangement> arrangement) {
        arrangement.ifPresentOrElse(signed -> sign(records, write, signed), () -> withdraw(records, write));
    }

    /** The signature that is withdrawn names its party by its key; a party that never signed has none. */
    private void withdraw(OwnedRecords records, StateWrite write) {
        var party = new MspId(write.key().attributes().getLast());
        if (isKnown(write) && records.accepts(write, party, true)) {
            delete(write);
        }
    }

    private void sign(OwnedRecords records, StateWrite write, MutualRecognitionArrangement arrangement) {
        arrangement.parties().stream()
                .filter(party -> write.key()
                        .attributes()
                        .equals(List.of(arrangement.arrangementId().id(), party.id())))
                .findFirst()
                .ifPresentOrElse(
                        party -> keep(records, write, arrangement, party),
                        () -> records.refuse(RefusalReason.WRONG_KEY, write));
    }

    private void keep(OwnedRecords records, StateWrite write, MutualRecognitionArrangement arrangement, MspId party) {
        if (records.accepts(write, party, isKnown(write))) {
            var position = records.transaction().position();
            delete(write);
            jdbc.update(
                    "insert into arrangements (arrangement_id, party, content, block_number, transaction_number)"
                            + " values (?, ?, ?, ?, ?)",
                    arrangement.arrangementId().id(),
                    party.id(),
                    MutualRecognitionArrangement.SHAPE.text(arrangement),
                    position.block(),
                    position.transaction());
        }
    }

    private boolean isKnown(StateWrite write) {
        return !jdbc.queryForList(
                        "select party from arrangements where arrangement_id = ? and party = ?",
                        write.key().attributes().toArray())
                .isEmpty();
    }

    private void delete(StateWrite write) {
        jdbc.update(
                "delete from arrangements where arrangement_id = ? and party = ?",
                write.key().attributes().toArray());
    }
}
