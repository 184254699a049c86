package org.portolan.contracts.state;

import java.util.List;

/** One page of a query and the bookmark at which the next begins; the bookmark is empty after the last page. */
public record StatePage(List<StateEntry> entries, String bookmark) {
    public StatePage {
        entries = List.copyOf(entries);
    }
}
