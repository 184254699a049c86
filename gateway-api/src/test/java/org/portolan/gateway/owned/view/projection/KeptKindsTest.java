package org.portolan.gateway.owned.view.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.portolan.records.RecordKinds;
import org.portolan.records.ledger.OwnedKind;
import org.portolan.records.ledger.RecordKind;

class KeptKindsTest {

    @Test
    void changes_of_every_kind_in_the_tables_of_all_kinds_are_told_to_subscribers_and_of_no_other() {
        var told = RecordKinds.ALL.stream()
                .filter(kind ->
                        kind instanceof OwnedKind<?, ?> owned && owned.telling().isPresent())
                .toList();
        List<RecordKind<?>> kept =
                KeptKinds.all().stream().filter(OwnedKind.class::isInstance).toList();

        assertThat(kept).isNotEmpty().containsExactlyInAnyOrderElementsOf(told);
    }
}
