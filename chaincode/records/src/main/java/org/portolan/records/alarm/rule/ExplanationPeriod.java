package org.portolan.records.alarm.rule;

import java.time.Duration;
import java.util.Optional;
import org.portolan.records.container.Place;
import org.portolan.records.place.UnLocode;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;

/** How many minutes a port has to explain an alarm before customs may escalate it; 1 minute to 366 days. */
public record ExplanationPeriod(UnLocode location, Optional<String> facilityCode, int limitMinutes)
        implements AlarmRule {

    /** What a port has where customs has set nothing. */
    public static final Duration DEFAULT = Duration.ofHours(24);

    private static final int LONGEST = 366 * 24 * 60;

    public ExplanationPeriod {
        new Place(location, facilityCode, Optional.empty(), Optional.empty());
        if (limitMinutes < 1 || limitMinutes > LONGEST) {
            throw new InvalidValue(Reason.at("limitMinutes", ReasonCode.LIMIT, "must be 1 to " + LONGEST + " minutes"));
        }
    }

    @Override
    public RuleId idAt(Optional<String> facility) {
        return RuleId.of("EXPLANATION", location, facility);
    }
}
