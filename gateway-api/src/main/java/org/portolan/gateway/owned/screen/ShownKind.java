package org.portolan.gateway.owned.screen;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.portolan.gateway.owned.view.OwnedFilter;
import org.portolan.gateway.owned.view.OwnedView;
import org.portolan.records.ledger.OwnedKind;
import org.portolan.records.member.Role;

/**
 * How people are shown the records of a kind. The words come from the messages that begin with the kind's word, and lists
 * are narrowed by what programs narrow them by.
 *
 * @param path such as {@code /page/notices}; one record is shown at its owner and id below
 * @param beside what the page of a record tells besides
 * @param columns names of fields of either part; the first leads to the record
 */
public record ShownKind<T, D>(
        OwnedView<T, D> view,
        String path,
        List<String> columns,
        RecordMaking making,
        List<RecordAct<T, D>> acts,
        RecordBeside<T, D> beside) {
    /** Of whose records the pages tell nothing beside. */
    public ShownKind(
            OwnedView<T, D> view, String path, List<String> columns, RecordMaking making, List<RecordAct<T, D>> acts) {
        this(view, path, columns, making, acts, RecordBeside.nothing());
    }

    public ShownKind {
        columns = List.copyOf(columns);
        acts = List.copyOf(acts);
    }

    /** Who may see the pages at all, in the order of the roles. */
    public List<Role> readers() {
        return Stream.concat(view.staff().stream(), view.traders().stream().map(word -> Role.TRADER))
                .sorted()
                .toList();
    }

    /** By what a list is narrowed. */
    public List<OwnedFilter> filters() {
        return view.questions().filters();
    }

    OwnedKind<T, D> kind() {
        return view.kind();
    }

    Optional<RecordAct<T, D>> act(String name) {
        return acts.stream().filter(act -> act.name().equals(name)).findFirst();
    }
}
