package org.portolan.gateway.container.stream;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.portolan.records.reason.Reason;

/** Events as they come, one a line, each as JSON. */
public interface EventLines {

    /** What stands next: a line, one that cannot be read, or the end. */
    sealed interface Found {}

    /** An event; {@code content} is JSON in UTF-8. */
    record Line(long number, byte[] content) implements Found {}

    /** A line that is no event. */
    record Unreadable(long number, Reason reason) implements Found {}

    /** The end; not complete when the caller stopped sending in the middle. */
    record End(boolean complete) implements Found {}

    /** The next line or the end; null when none came in time. */
    @Nullable Found poll(Duration patience) throws InterruptedException;

    /** The names of the columns that the lines are cut by; none of lines of JSON. */
    default List<String> columns() {
        return List.of();
    }

    /** Nothing more will be asked for. */
    void stop();
}
