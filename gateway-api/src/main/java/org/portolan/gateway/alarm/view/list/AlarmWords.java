package org.portolan.gateway.alarm.view.list;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.portolan.gateway.alarm.view.list.AlarmShown.ContentShown;
import org.portolan.records.alarm.condition.AlarmCondition;
import org.portolan.records.alarm.condition.AlarmDetail;
import org.portolan.records.container.code.EventCode;
import org.portolan.records.text.TimeText;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says what an alarm is about in a reader's language. */
@Component
final class AlarmWords {
    private final MessageSource messages;

    AlarmWords(MessageSource messages) {
        this.messages = messages;
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
                        String.join(", ", storage.allowedAreas()));
            case AlarmDetail.Exit exit ->
                said(
                        "alarm.content.exit",
                        locale,
                        TimeText.write(exit.exitTime()),
                        node(exit.hold(), locale),
                        TimeText.write(exit.heldSince()),
                        exit.heldBy().id());
        };
    }

    String node(EventCode code, Locale locale) {
        return messages.getMessage("event." + code, new Object[0], code.name(), locale);
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
