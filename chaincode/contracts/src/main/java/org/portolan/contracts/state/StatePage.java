package org.portolan.contracts.state;

import java.util.List;
import java.util.Optional;

/** One page of a query and the key with which the next one begins; none after the last page. */
public record StatePage(List<StateEntry> entries, Optional<LedgerKey> next) {
    public StatePage {
        entries = List.copyOf(entries);
    }
}
