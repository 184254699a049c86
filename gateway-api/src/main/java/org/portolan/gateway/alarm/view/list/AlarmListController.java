package org.portolan.gateway.alarm.view.list;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.alarm.view.AlarmQuestion;
import org.portolan.gateway.reading.AddressPart;
import org.portolan.gateway.reading.Answer;
import org.portolan.gateway.reading.NothingThere;
import org.portolan.records.alarm.condition.AlarmId;
import org.portolan.records.alarm.condition.AlarmType;
import org.portolan.records.place.UnLocode;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Alarms for customs and for the ports concerned; a trader is told of those on its own box that ask for an explanation. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Alarms")
final class AlarmListController {
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final AlarmLists lists;
    private final AlarmPresenter presenter;
    private final AlarmTable table;
    private final Shifts shifts;

    AlarmListController(AlarmLists lists, AlarmPresenter presenter, AlarmTable table, Shifts shifts) {
        this.lists = lists;
        this.presenter = presenter;
        this.table = table;
        this.shifts = shifts;
    }

    @GetMapping(
            path = {"/alarms/{list:overtime|illegal-storage|exit-without-release}"},
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "listAlarms",
            summary = "List the alarms of one type",
            description =
                    "Filters: location, facility, container, state (a state, OPEN or ENDED), direction,"
                            + " raisedFrom, raisedTo. `sort` names a column, with - before it for the reverse order; `page` counts"
                            + " from 1; `size` is 50 unless another is asked for, 500 at most. A trader names its own container.")
    ResponseEntity<AlarmList> list(
            @PathVariable String list,
            @Parameter(hidden = true) @RequestParam Map<String, String> parameters,
            @Parameter(hidden = true) @AuthenticationPrincipal Caller caller,
            @Parameter(hidden = true) Locale locale) {
        return Answer.unkept(lists.find(caller, AlarmQuestion.of(type(list), parameters), locale));
    }

    @GetMapping(
            path = {"/alarms/{list:overtime|illegal-storage|exit-without-release}"},
            produces = "text/csv")
    ResponseEntity<String> table(
            @PathVariable String list,
            @Parameter(hidden = true) @RequestParam Map<String, String> parameters,
            @Parameter(hidden = true) @AuthenticationPrincipal Caller caller,
            @Parameter(hidden = true) Locale locale) {
        var type = type(list);
        var found = lists.all(caller, AlarmQuestion.of(type, parameters), locale);
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(list + ".csv")
                                .build()
                                .toString())
                .body(table.write(type, found, locale));
    }

    @GetMapping(path = "/alarms/{alarmId:[0-9a-f]{64}}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "readAlarm", summary = "One alarm with everything that was done about it")
    ResponseEntity<AlarmWithActs> alarm(
            @PathVariable String alarmId,
            @Parameter(hidden = true) @AuthenticationPrincipal Caller caller,
            @Parameter(hidden = true) Locale locale) {
        return lists.find(caller, AddressPart.read("alarmId", alarmId, AlarmId::new))
                .map(alarm -> new AlarmWithActs(presenter.show(1, alarm, locale), presenter.acts(alarm)))
                .map(Answer::unkept)
                .orElseThrow(NothingThere::new);
    }

    @GetMapping(path = "/alarm-shifts", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "countAlarms", summary = "Count open alarms by terminal and shift")
    ResponseEntity<ShiftCounts> shifts(
            @RequestParam Optional<String> location, @Parameter(hidden = true) @AuthenticationPrincipal Caller caller) {
        var place = location.map(text -> AddressPart.read("location", text, UnLocode::new));
        return Answer.unkept(new ShiftCounts(shifts.count(caller, place)));
    }

    private static AlarmType type(String list) {
        return AlarmType.valueOf(list.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** One alarm and its acts. */
    public record AlarmWithActs(AlarmShown alarm, List<AlarmShown.ActShown> acts) {}

    /** The counts of all terminals asked for. */
    public record ShiftCounts(List<ShiftCount> shifts) {}
}
