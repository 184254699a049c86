package org.portolan.gateway.owned.screen;

import java.util.List;
import org.portolan.records.ledger.OwnedKind;
import org.portolan.records.member.Role;

/**
 * How people are shown the records of a kind. The words come from the messages that begin with the kind's word.
 *
 * @param path such as {@code /page/notices}; one record is shown at its owner and id below
 * @param readers who may see the pages at all
 * @param statuses what a list can be narrowed to
 * @param columns names of fields of either part; the first leads to the record
 * @param makers who is shown the form
 */
public record ShownKind<T, D>(
        OwnedKind<T, D> kind,
        String path,
        List<Role> readers,
        List<String> statuses,
        List<String> columns,
        List<RecordAct<T, D>> acts,
        List<Role> makers,
        RecordForm form) {
    public ShownKind {
        readers = List.copyOf(readers);
        statuses = List.copyOf(statuses);
        columns = List.copyOf(columns);
        acts = List.copyOf(acts);
        makers = List.copyOf(makers);
    }
}
