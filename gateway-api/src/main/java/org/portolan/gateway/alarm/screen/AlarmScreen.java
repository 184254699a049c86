package org.portolan.gateway.alarm.screen;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.alarm.view.AlarmQuestion;
import org.portolan.gateway.alarm.view.list.AlarmLists;
import org.portolan.gateway.alarm.view.list.AlarmPresenter;
import org.portolan.gateway.alarm.view.list.AlarmShown;
import org.portolan.gateway.alarm.view.list.AlarmTable;
import org.portolan.gateway.alarm.view.list.Shifts;
import org.portolan.gateway.form.screen.RecordedBlock;
import org.portolan.gateway.reading.AddressPart;
import org.portolan.gateway.reading.NothingThere;
import org.portolan.gateway.screen.FormRefused;
import org.portolan.gateway.screen.FormToken;
import org.portolan.gateway.screen.ScreenController;
import org.portolan.gateway.screen.ScreenRefusal;
import org.portolan.gateway.screen.Takes;
import org.portolan.records.alarm.Alarm;
import org.portolan.records.alarm.AlarmAct;
import org.portolan.records.alarm.AlarmState;
import org.portolan.records.alarm.condition.AlarmId;
import org.portolan.records.alarm.condition.AlarmType;
import org.portolan.records.text.CodeList;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The lists of alarms, and one alarm with the form to answer it, for customs and the ports concerned. */
@ScreenController
final class AlarmScreen {
    private static final String LIST = "list";

    private final AlarmLists lists;
    private final AlarmPresenter presenter;
    private final AlarmTable table;
    private final AlarmFacts facts;
    private final Shifts shifts;
    private final AlarmAnswers answers;

    AlarmScreen(
            AlarmLists lists,
            AlarmPresenter presenter,
            AlarmTable table,
            AlarmFacts facts,
            Shifts shifts,
            AlarmAnswers answers) {
        this.lists = lists;
        this.presenter = presenter;
        this.table = table;
        this.facts = facts;
        this.shifts = shifts;
        this.answers = answers;
    }

    /** A row of a list. */
    public record Row(String alarmId, String containerNumber, List<AlarmFacts.Fact> cells) {}

    @GetMapping("/page/alarms")
    @TakesFilter
    ModelAndView list(
            @RequestParam Map<String, String> parameters,
            @AuthenticationPrincipal @Nullable Caller caller,
            Locale locale) {
        var reader = ScreenRefusal.unless(caller, AlarmMenu.READERS);
        var type = type(parameters);
        var question = question(type, parameters);
        var found = lists.find(reader, question, locale);
        var address = new ListAddress(parameters);
        return new ModelAndView("alarms")
                .addObject("type", type)
                .addObject("types", AlarmType.values())
                .addObject("states", AlarmState.values())
                .addObject("found", found)
                .addObject("address", address)
                .addObject("columns", ColumnShown.of(type, address, question.sort()))
                .addObject(
                        "rows",
                        found.alarms().stream()
                                .map(alarm -> row(type, alarm, locale))
                                .toList())
                .addObject("shifts", AlarmFacts.shifts(shifts.count(reader, Optional.empty()), locale));
    }

    @GetMapping(path = "/page/alarms/table", produces = "text/csv")
    @TakesFilter
    ResponseEntity<String> table(
            @RequestParam Map<String, String> parameters,
            @AuthenticationPrincipal @Nullable Caller caller,
            Locale locale) {
        var reader = ScreenRefusal.unless(caller, AlarmMenu.READERS);
        var type = type(parameters);
        var all = lists.all(reader, question(type, parameters), locale);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(type.name().toLowerCase(Locale.ROOT) + ".csv")
                                .build()
                                .toString())
                .body(table.write(type, all, locale));
    }

    @GetMapping("/page/alarms/{alarmId:[0-9a-f]{64}}")
    @Takes("block")
    ModelAndView alarm(
            @PathVariable String alarmId,
            @RequestParam Optional<String> block,
            @AuthenticationPrincipal @Nullable Caller caller,
            Locale locale) {
        var reader = ScreenRefusal.unless(caller, AlarmMenu.READERS);
        return shown(reader, find(reader, alarmId), locale)
                .addObject("answered", block.map(RecordedBlock::checked).orElse(null));
    }

    private ModelAndView shown(Caller reader, Alarm alarm, Locale locale) {
        var shown = presenter.show(1, alarm, locale);
        var type = alarm.condition().type();
        return new ModelAndView("alarm")
                .addObject("alarm", shown)
                .addObject("type", type)
                .addObject("facts", facts.of(type, shown, locale))
                .addObject("acts", facts.acts(alarm, shown, locale))
                .addObject("choices", AlarmAnswers.choices(reader, alarm))
                .addObject("longest", AlarmAct.LONGEST_TEXT)
                .addObject("form", UUID.randomUUID());
    }

    @PostMapping("/page/alarms/{alarmId:[0-9a-f]{64}}/act")
    @Takes({"form", "state", "text"})
    ModelAndView act(
            @PathVariable String alarmId,
            @RequestParam String state,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String form,
            @AuthenticationPrincipal @Nullable Caller caller,
            Locale locale) {
        var reader = ScreenRefusal.unless(caller, AlarmMenu.READERS);
        var alarm = find(reader, alarmId);
        return FormRefused.or(
                () -> RecordedBlock.tellAt(
                        "/page/alarms/" + alarmId, answers.give(reader, alarm, FormToken.read(form), state, text)),
                () -> shown(reader, alarm, locale),
                Map.of(FormToken.NAME, form, "state", state, "text", text),
                AlarmAnswers.LABELS);
    }

    private Alarm find(Caller reader, String alarmId) {
        return lists.find(reader, new AlarmId(alarmId)).orElseThrow(NothingThere::new);
    }

    private Row row(AlarmType type, AlarmShown alarm, Locale locale) {
        var cells =
                facts.of(type, alarm, locale).subList(0, ColumnShown.names(type).size());
        return new Row(alarm.alarmId(), alarm.containerNumber(), cells);
    }

    private static AlarmType type(Map<String, String> parameters) {
        var list = parameters.getOrDefault(LIST, AlarmType.OVERTIME.name());
        return AddressPart.read(LIST, list, CodeList.of(AlarmType.class));
    }

    private static AlarmQuestion question(AlarmType type, Map<String, String> parameters) {
        Map<String, String> others = new TreeMap<>(parameters);
        others.remove(LIST);
        return AlarmQuestion.of(type, others);
    }
}
