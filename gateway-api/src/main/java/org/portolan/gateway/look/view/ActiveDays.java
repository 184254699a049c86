package org.portolan.gateway.look.view;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.portolan.gateway.enrolment.view.EnrolmentChange;
import org.portolan.records.enrolment.EnrolmentStatus;

/** The days, in UTC, on which an enrolment was active at any time; both ends of a stretch belong to it. */
final class ActiveDays {
    private final List<EnrolmentChange> history;

    ActiveDays(List<EnrolmentChange> history) {
        this.history = history;
    }

    boolean include(LocalDate day) {
        for (int index = 0; index < history.size(); index++) {
            boolean last = index == history.size() - 1;
            if (history.get(index).status() == EnrolmentStatus.ACTIVE
                    && !day.isBefore(day(history.get(index)))
                    && (last || !day.isAfter(day(history.get(index + 1))))) {
                return true;
            }
        }
        return false;
    }

    private static LocalDate day(EnrolmentChange change) {
        return Instant.parse(change.ledger().ledgerTime())
                .atOffset(ZoneOffset.UTC)
                .toLocalDate();
    }
}
