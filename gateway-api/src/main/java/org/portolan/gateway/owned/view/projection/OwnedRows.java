package org.portolan.gateway.owned.view.projection;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.portolan.gateway.GatewaySettings;
import org.portolan.gateway.blocks.content.BlockContent;
import org.portolan.gateway.blocks.readmodel.OwnedRecords;
import org.portolan.gateway.blocks.readmodel.OwnedRecords.Kept;
import org.portolan.gateway.blocks.readmodel.Projection;
import org.portolan.gateway.blocks.readmodel.Refusals;
import org.portolan.records.RecordKinds;
import org.portolan.records.ledger.OwnedKind;
import org.portolan.records.ledger.RecordKind;
import org.portolan.records.ledger.SaidKind;
import org.portolan.records.member.MspId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Keeps the records of all kinds as their owners wrote them, with the confidential part where this administration is
 * entitled, and what each member last said about them; nobody else can say it in its name.
 */
@Component
final class OwnedRows implements Projection {
    private final OwnedRecords owned;
    private final NewRows rows;
    private final RecordTable records;
    private final SayingTable sayings;
    private final Map<String, Kept<?, ?>> kinds;

    OwnedRows(JdbcTemplate jdbc, OwnedRecords owned, GatewaySettings settings) {
        this.owned = owned;
        this.rows = new NewRows(jdbc);
        var changes = new ChangeTable(jdbc, rows);
        this.records = new RecordTable(jdbc, rows, changes, new MspId(settings.administration()));
        this.sayings = new SayingTable(jdbc, changes);
        this.kinds = RecordKinds.ALL.stream()
                .<Kept<?, ?>>map(this::kept)
                .collect(Collectors.toUnmodifiableMap(kept -> kept.kind().word(), Function.identity()));
    }

    @Override
    public void project(BlockContent block, Refusals refusals) {
        rows.begin();
        owned.forEach(kinds, block, refusals);
        rows.write();
    }

    private Kept<?, ?> kept(RecordKind<?> kind) {
        return switch (kind) {
            case OwnedKind<?, ?> record -> records(record);
            case SaidKind<?> said -> sayings(said);
        };
    }

    private <T, D> Kept<T, ?> records(OwnedKind<T, D> kind) {
        return new Kept<>(
                kind,
                record -> records.find(kind.word(), record),
                (record, before) -> records.keep(kind, record, before));
    }

    private <T> Kept<T, ?> sayings(SaidKind<T> kind) {
        return new Kept<>(kind, said -> sayings.find(kind, said), (said, before) -> sayings.keep(kind, said));
    }
}
