package org.portolan.gateway.page.shown;

import java.util.List;
import java.util.Optional;
import org.portolan.gateway.member.Writer;
import org.portolan.gateway.reading.TimeShown;

/** Events that cannot all be true, and what their writers say to it. */
public record ConflictShown(
        String kind, Optional<Integer> figure, List<EventNamed> events, List<StatementShown> statements, boolean open) {

    /** An event by what it says. */
    public record EventNamed(String anchor, String code, TimeShown time, PlaceShown place, Writer writer) {}

    /** What a writer says. */
    public record StatementShown(Writer writer, TimeShown time, String text) {}
}
