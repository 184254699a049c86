package org.portolan.gateway.alarm.view.list;

import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.alarm.view.AlarmQuestion;
import org.portolan.gateway.query.PageCursor;
import org.portolan.gateway.reading.AddressPart;
import org.portolan.gateway.reading.Answer;
import org.portolan.gateway.reading.NothingThere;
import org.portolan.records.alarm.condition.AlarmId;
import org.portolan.records.alarm.condition.AlarmType;
import org.portolan.records.place.UnLocode;
import org.springdoc.core.annotations.ParameterObject;
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

    @GetMapping(path = "/alarms/overtime", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "listOvertime", summary = "Steps that take longer than customs allows")
    ResponseEntity<AlarmPage> overtime(
            @ParameterObject AlarmFilter filter,
            @RequestParam(defaultValue = "50") @Schema(minimum = "1", maximum = "500") int limit,
            @RequestParam Optional<String> cursor,
            @Parameter(hidden = true) @AuthenticationPrincipal Caller caller,
            @Parameter(hidden = true) Locale locale) {
        return page(AlarmType.OVERTIME, filter, page(limit, cursor), new Reader(caller, locale));
    }

    @GetMapping(path = "/alarms/illegal-storage", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "listIllegalStorage", summary = "Boxes in a part of the yard that is not for their kind")
    ResponseEntity<AlarmPage> illegal(
            @ParameterObject AlarmFilter filter,
            @RequestParam(defaultValue = "50") @Schema(minimum = "1", maximum = "500") int limit,
            @RequestParam Optional<String> cursor,
            @Parameter(hidden = true) @AuthenticationPrincipal Caller caller,
            @Parameter(hidden = true) Locale locale) {
        return page(AlarmType.ILLEGAL_STORAGE, filter, page(limit, cursor), new Reader(caller, locale));
    }

    @GetMapping(path = "/alarms/exit-without-release", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "listExitsWithoutRelease", summary = "Gate-outs of boxes that customs held")
    ResponseEntity<AlarmPage> exit(
            @ParameterObject AlarmFilter filter,
            @RequestParam(defaultValue = "50") @Schema(minimum = "1", maximum = "500") int limit,
            @RequestParam Optional<String> cursor,
            @Parameter(hidden = true) @AuthenticationPrincipal Caller caller,
            @Parameter(hidden = true) Locale locale) {
        return page(AlarmType.EXIT_WITHOUT_RELEASE, filter, page(limit, cursor), new Reader(caller, locale));
    }

    /** The same alarms as a table, all pages in one. */
    @GetMapping(
            path = {"/alarms/overtime", "/alarms/illegal-storage", "/alarms/exit-without-release"},
            produces = "text/csv")
    @Hidden
    ResponseEntity<String> table(
            @ParameterObject AlarmFilter filter,
            @Parameter(hidden = true) @AuthenticationPrincipal Caller caller,
            HttpServletRequest request,
            @Parameter(hidden = true) Locale locale) {
        var list = request.getRequestURI().substring(request.getRequestURI().lastIndexOf('/') + 1);
        var type = type(list);
        var found = lists.all(caller, filter.question(type, new PageCursor(1, AlarmQuestion.LARGEST_SIZE)), locale);
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

    /** Who reads, and in which language. */
    private record Reader(Caller caller, Locale locale) {}

    /** The calls differ by their type alone: each has its own address so that programs made from the description do. */
    private ResponseEntity<AlarmPage> page(AlarmType type, AlarmFilter filter, PageCursor page, Reader reader) {
        var found = lists.find(reader.caller(), filter.question(type, page), reader.locale());
        return Answer.unkept(new AlarmPage(found.total(), found.alarms(), page.next(found.total())));
    }

    private static PageCursor page(int limit, Optional<String> cursor) {
        return PageCursor.of(cursor, limit, AlarmQuestion.LARGEST_SIZE);
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
