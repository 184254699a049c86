package org.portolan.gateway.alarm.view.list;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.portolan.gateway.alarm.view.list.AlarmShown.ContentShown;
import org.portolan.gateway.member.Members;
import org.portolan.gateway.reading.TimeShown;
import org.portolan.records.alarm.condition.AlarmCondition;
import org.portolan.records.alarm.condition.AlarmDetail;
import org.portolan.records.container.code.EventCode;
import org.portolan.records.member.MspId;
import org.portolan.records.text.TimeText;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says what an alarm is about in a reader's language. */
@Component
final class AlarmWords {
    private final MessageSource messages;
    private final Function<MspId, String> names;

    @Autowired
    AlarmWords(MessageSource messages, Members members) {
        this(messages, member -> members.writer(member).name());
    }

    AlarmWords(MessageSource messages, Function<MspId, String> names) {
        this.messages = messages;
        this.names = names;
    }

    /** The content of the alarm as it was raised. */
    ContentShown content(AlarmCondition condition, Locale locale) {
        return switch (condition.detail()) {
            case AlarmDetail.Overtime overtime -> overtime(overtime, locale);
            case AlarmDetail.IllegalStorage storage ->
                said(
                        "alarm.content.storage." + storage.boxes(),
                        locale,
                        storage.yardSlot(),
                        String.join(text("list.separator", locale), storage.allowedAreas()));
            case AlarmDetail.Exit exit -> exit(exit, locale);
        };
    }

    /** The parameters are as the ledger has them; the sentence tells times and names as people do. */
    private ContentShown exit(AlarmDetail.Exit exit, Locale locale) {
        var hold = node(exit.hold(), locale);
        var raw = List.of(
                TimeText.write(exit.exitTime()),
                hold,
                TimeText.write(exit.heldSince()),
                exit.heldBy().id());
        Object[] told = {time(exit.exitTime(), locale), hold, time(exit.heldSince(), locale), names.apply(exit.heldBy())
        };
        return new ContentShown("alarm.content.exit", raw, messages.getMessage("alarm.content.exit", told, locale));
    }

    private static String time(OffsetDateTime time, Locale locale) {
        var shown = TimeShown.of(time, locale);
        return shown.local() + " " + shown.offset();
    }

    String node(EventCode code, Locale locale) {
        return Objects.requireNonNullElse(
                messages.getMessage("event." + code, new Object[0], code.name(), locale), code.name());
    }

    String text(String key, Locale locale) {
        return messages.getMessage(key, new Object[0], locale);
    }

    private ContentShown overtime(AlarmDetail.Overtime overtime, Locale locale) {
        var from = node(overtime.previous().node(), locale);
        var limit = Integer.toString(overtime.limitMinutes());
        return overtime.current()
                .map(current -> said(
                        "alarm.content.overtime.late",
                        locale,
                        from,
                        node(current.node(), locale),
                        elapsed(overtime.previous().time(), current.time()),
                        limit))
                .orElseGet(() -> said("alarm.content.overtime.missing", locale, from, limit));
    }

    private ContentShown said(String key, Locale locale, String... parameters) {
        return new ContentShown(key, List.of(parameters), messages.getMessage(key, parameters, locale));
    }

    private static String elapsed(OffsetDateTime from, OffsetDateTime to) {
        var time = Duration.between(from, to);
        return "%d:%02d:%02d".formatted(time.toHours(), time.toMinutesPart(), time.toSecondsPart());
    }
}
