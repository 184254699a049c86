package org.portolan.gateway.alarm.screen;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
        static Fact of(String column, String cell, Function<String, TimeShown> told) {
            return new Fact(
                    column,
                    cell,
                    TIMES.contains(column) && !cell.isEmpty() ? Optional.of(told.apply(cell)) : Optional.empty());
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
                .mapToObj(
                        index -> Fact.of(columns.get(index), cells.get(index), text -> onTheSpot(text, alarm, locale)))
                .toList();
    }

    /** Everything that was done about an alarm, the raising first. */
    List<ActTold> acts(Alarm alarm, AlarmShown shown, Locale locale) {
        var writers = new Writers(members);
        return presenter.acts(alarm).stream()
                .map(act -> new ActTold(
                        act.state(), writers.of(new MspId(act.by())), onTheSpot(act.at(), shown, locale), act.text()))
                .toList();
    }

    /** The ledger's own times are in UTC; the offset of the place is that of what was reported from there. */
    private static TimeShown onTheSpot(String text, AlarmShown alarm, Locale locale) {
        var time = OffsetDateTime.parse(text);
        var reported = Stream.of(
                        alarm.currentNode().filter(node -> !node.afterwards()).map(AlarmShown.NodeShown::time),
                        alarm.previousNode().map(AlarmShown.NodeShown::time),
                        alarm.storage().map(AlarmShown.StorageShown::yardEntryTime))
                .flatMap(Optional::stream)
                .map(OffsetDateTime::parse)
                .findFirst();
        boolean ofLedger = time.getOffset().equals(ZoneOffset.UTC);
        return TimeShown.of(
                reported.filter(_ -> ofLedger)
                        .map(there -> time.withOffsetSameInstant(there.getOffset()))
                        .orElse(time),
                locale);
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
