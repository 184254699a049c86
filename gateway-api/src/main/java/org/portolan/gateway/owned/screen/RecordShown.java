package org.portolan.gateway.owned.screen;

import java.util.List;
import org.portolan.gateway.owned.view.RecordChange;
import org.portolan.gateway.owned.view.StoredRecord;

/** A record that somebody looks at, with all that happened to it, the creation first. */
public record RecordShown<T, D>(StoredRecord<T, D> stored, List<RecordChange> history) {
    public RecordShown {
        history = List.copyOf(history);
    }
}
