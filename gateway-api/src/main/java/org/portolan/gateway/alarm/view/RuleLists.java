package org.portolan.gateway.alarm.view;

import java.util.List;
import java.util.Optional;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.lookup.AlarmExtent;
import org.portolan.gateway.lookup.AlarmReach;
import org.portolan.records.alarm.rule.RuleVersion;
import org.portolan.records.place.UnLocode;
import org.springframework.stereotype.Component;

/** Lists rules for those who may see the alarms of their place. */
@Component
public final class RuleLists {
    private final RuleBook book;
    private final AlarmReach reach;

    RuleLists(RuleBook book, AlarmReach reach) {
        this.book = book;
        this.reach = reach;
    }

    /** One page of versions and how many there are in all. */
    public record Page(int total, List<RuleVersion> versions) {
        public Page {
            versions = List.copyOf(versions);
        }
    }

    /** A page, counted from 1; nothing for who may not see the place. */
    public Page find(Caller caller, UnLocode location, int page, int size) {
        boolean visible = switch (reach.of(caller, Optional.empty())) {
            case AlarmExtent.Everything everywhere -> true;
            case AlarmExtent.AtPlaces(var places, var sight) -> places.contains(location);
            case AlarmExtent.OwnUnexplained own -> false;
            case AlarmExtent.Nothing nowhere -> false;
        };
        return visible
                ? new Page(book.count(location), book.page(location, (page - 1) * size, size))
                : new Page(0, List.of());
    }
}
