package org.portolan.contracts.container;

import java.util.List;
import java.util.Optional;
import org.portolan.contracts.state.LedgerKey;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.container.EventId;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;
import org.portolan.records.text.TimeText;

/**
 * Where the next page of a trail begins: the time and the id of its first event, joined by an underscore. It leads into
 * the trail of the container that is asked for and nowhere else.
 */
final class TrailBookmark {
    private static final String JOINT = "_";

    private TrailBookmark() {}

    static String write(LedgerKey next) {
        List<String> names = next.names();
        return String.join(JOINT, names.subList(1, names.size()));
    }

    static Optional<LedgerKey> read(ContainerNumber container, String bookmark) {
        if (bookmark.isEmpty()) {
            return Optional.empty();
        }
        String[] names = bookmark.split(JOINT, 2);
        try {
            String time = TimeText.sortable(TimeText.read(names[0]));
            return Optional.of(MovementKey.of(container, time, new EventId(names[names.length - 1])));
        } catch (InvalidValue e) {
            throw Reason.at("bookmark", ReasonCode.BOOKMARK, "must be what the page before said, or empty")
                    .asException();
        }
    }
}
