package org.portolan.gateway.alarm.screen;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.portolan.gateway.alarm.view.list.AlarmPresenter;
import org.portolan.gateway.alarm.view.list.AlarmShown;
import org.portolan.gateway.alarm.view.list.AlarmTable;
import org.portolan.gateway.alarm.view.list.ShiftCount;
import org.portolan.gateway.member.Members;
import org.portolan.gateway.member.Writer;
import org.portolan.gateway.reading.TimeShown;
import org.portolan.gateway.trace.shown.Writers;
import org.portolan.records.alarm.Alarm;
import org.portolan.records.alarm.condition.AlarmType;
import org.portolan.records.member.MspId;
import org.springframework.stereotype.Component;

/** What pages tell of alarms, with times and members as the other pages tell them. */
@Component
final class AlarmFacts {
    private static final Set<String> TIMES = Set.of("previousNodeTime", "currentNodeTime", "yardEntryTime", "raisedAt");

    private final AlarmTable table;
    private final AlarmPresenter presenter;
    private final Members members;

    AlarmFacts(AlarmTable table, AlarmPresenter presenter, Members members) {
        this.table = table;
        this.presenter = presenter;
        this.members = members;
    }

    /** A cell of a list, or a line of a page: the column's name and what stands there, a time as a time. */
    public record Fact(String column, String text, Optional<TimeShown> time) {
        static Fact of(String column, String cell, Locale locale) {
            return new Fact(
                    column,
                    cell,
                    TIMES.contains(column) && !cell.isEmpty() ? Optional.of(told(cell, locale)) : Optional.empty());
        }
    }

    /** What a member did about an alarm. */
    public record ActTold(String state, Writer by, TimeShown at, Optional<String> text) {}

    /** The open alarms of one shift. */
    public record ShiftTold(ShiftCount count, TimeShown start) {}

    /** One for each column of the type's table, in their order. */
    List<Fact> of(AlarmType type, AlarmShown alarm, Locale locale) {
        var columns = AlarmTable.columns(type);
        var cells = table.cells(type, alarm, locale);
        return IntStream.range(0, columns.size())
                .mapToObj(index -> Fact.of(columns.get(index), cells.get(index), locale))
                .toList();
    }

    /** Everything that was done about an alarm, the raising first. */
    List<ActTold> acts(Alarm alarm, Locale locale) {
        var writers = new Writers(members);
        return presenter.acts(alarm).stream()
                .map(act ->
                        new ActTold(act.state(), writers.of(new MspId(act.by())), told(act.at(), locale), act.text()))
                .toList();
    }

    static List<ShiftTold> shifts(List<ShiftCount> counts, Locale locale) {
        return counts.stream()
                .map(count -> new ShiftTold(count, told(count.shiftStart(), locale)))
                .toList();
    }

    private static TimeShown told(String text, Locale locale) {
        return TimeShown.of(OffsetDateTime.parse(text), locale);
    }
}
