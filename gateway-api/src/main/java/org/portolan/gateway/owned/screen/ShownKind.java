package org.portolan.gateway.owned.screen;

import java.util.List;
import org.portolan.gateway.owned.view.OwnedView;
import org.portolan.records.ledger.OwnedKind;
import org.portolan.records.member.Role;

/**
 * How people are shown the records of a kind. The words come from the messages that begin with the kind's word.
 *
 * @param path such as {@code /page/notices}; one record is shown at its owner and id below
 * @param filters words of the kind by which a list can be narrowed, beside its status
 * @param statuses what a list can be narrowed to
 * @param columns names of fields of either part; the first leads to the record
 * @param makers who is shown the form
 */
public record ShownKind<T, D>(
        OwnedView<T, D> view,
        String path,
        List<String> filters,
        List<String> statuses,
        List<String> columns,
        List<RecordAct<T, D>> acts,
        List<Role> makers,
        RecordForm form) {
    public ShownKind {
        filters = List.copyOf(filters);
        statuses = List.copyOf(statuses);
        columns = List.copyOf(columns);
        acts = List.copyOf(acts);
        makers = List.copyOf(makers);
    }

    /** Who may see the pages at all, in the order of the roles. */
    public List<Role> readers() {
        return view.staff().stream().sorted().toList();
    }

    OwnedKind<T, D> kind() {
        return view.kind();
    }
}
