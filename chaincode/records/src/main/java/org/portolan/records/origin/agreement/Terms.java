package org.portolan.records.origin.agreement;

import java.util.Optional;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;

/** Numbers of days, months or things that an agreement fixes. */
final class Terms {
    static final int MOST_DAYS = 3_650;
    static final int MOST_MONTHS = 120;

    private Terms() {}

    static void require(String field, int number, int most) {
        if (number < 1 || number > most) {
            throw new InvalidValue(Reason.at(field, ReasonCode.RANGE, "must be 1 to " + most));
        }
    }

    static void require(String field, Optional<Integer> number, int most) {
        number.ifPresent(given -> require(field, given, most));
    }
}
