package org.portolan.gateway.blocks.readmodel;

import java.util.List;

/** The tables that come from the ledger alone, and may be emptied because it fills them again. */
final class Tables {
    static final List<String> FROM_LEDGER = List.of(
            "checkpoint",
            "transactions",
            "members",
            "containers",
            "movements",
            "movement_originals",
            "movement_documents",
            "shared_movements",
            "shared_subjects",
            "container_subjects",
            "handled_places",
            "owned_records",
            "owned_words",
            "owned_changes",
            "told_changes",
            "said_records",
            "followed_containers",
            "conflict_statements",
            "alarm_rules",
            "alarm_acts",
            "alarms");

    private Tables() {}
}
