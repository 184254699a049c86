package org.portolan.gateway.alarm.view.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.alarm.view.AlarmQuestion;
import org.portolan.gateway.alarm.view.Alarms;
import org.portolan.gateway.lookup.AlarmReach;
import org.portolan.gateway.lookup.Lookups;
import org.portolan.records.alarm.Alarm;
import org.portolan.records.alarm.condition.AlarmId;
import org.portolan.records.look.LookPurpose;
import org.springframework.stereotype.Component;

/** Answers questions about alarms with what their callers may see. */
@Component
public final class AlarmLists {
    private static final int MOST_PAGES = 100;

    private final Alarms alarms;
    private final AlarmReach reach;
    private final Lookups lookups;
    private final AlarmPresenter presenter;

    AlarmLists(Alarms alarms, AlarmReach reach, Lookups lookups, AlarmPresenter presenter) {
        this.alarms = alarms;
        this.reach = reach;
        this.lookups = lookups;
        this.presenter = presenter;
    }

    /** The page that is asked for; who may see nothing sees an empty list. */
    public AlarmList find(Caller caller, AlarmQuestion question, Locale locale) {
        var found = alarms.find(question, reach.of(caller, question.container()));
        told(caller, found.alarms());
        int first = (question.page() - 1) * question.size() + 1;
        List<AlarmShown> shown = IntStream.range(0, found.alarms().size())
                .mapToObj(index -> presenter.show(first + index, found.alarms().get(index), locale))
                .toList();
        int pages = (found.total() + question.size() - 1) / question.size();
        return new AlarmList(found.total(), question.page(), pages, question.size(), shown);
    }

    /** The alarms of all pages from the first on, for a table; at most 50,000. */
    public List<AlarmShown> all(Caller caller, AlarmQuestion question, Locale locale) {
        List<AlarmShown> all = new ArrayList<>();
        for (int page = 1; page <= MOST_PAGES; page++) {
            var found = find(caller, question.page(page, AlarmQuestion.LARGEST_SIZE), locale);
            all.addAll(found.alarms());
            if (page >= found.pages()) {
                break;
            }
        }
        return all;
    }

    /** One alarm, if there is one and the caller may see it. */
    public Optional<Alarm> find(Caller caller, AlarmId alarmId) {
        var seen = alarms.find(alarmId, reach.of(caller));
        if (seen.isEmpty()) {
            lookups.missed(caller);
        }
        told(caller, seen.stream().toList());
        return seen;
    }

    private void told(Caller caller, List<Alarm> shown) {
        var containers = shown.stream()
                .map(alarm -> alarm.condition().containerNumber())
                .distinct()
                .toList();
        lookups.told(caller, containers, LookPurpose.ENQUIRY);
    }
}
