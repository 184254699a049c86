package org.portolan.gateway.owned.view.projection;

import java.util.List;
import java.util.Set;
import org.portolan.records.RecordKinds;
import org.portolan.records.ledger.OwnedKind;
import org.portolan.records.ledger.RecordKind;
import org.portolan.records.ledger.SaidKind;
import org.portolan.records.look.LookReport;

/** The kinds that are kept in the tables of all kinds: every one that is not known to have tables of its own. */
final class KeptKinds {
    /** A look is counted, not shown. */
    private static final Set<String> WITH_TABLES_OF_THEIR_OWN = Set.of(LookReport.KIND.word());

    private KeptKinds() {}

    static List<RecordKind<?>> all() {
        return RecordKinds.ALL.stream().filter(KeptKinds::isKept).toList();
    }

    private static boolean isKept(RecordKind<?> kind) {
        return switch (kind) {
            case OwnedKind<?, ?> owned -> !WITH_TABLES_OF_THEIR_OWN.contains(owned.word());
            case SaidKind<?> said ->
                said.saying()
                        .filter(saying -> WITH_TABLES_OF_THEIR_OWN.contains(saying.subject()))
                        .isEmpty();
        };
    }
}
