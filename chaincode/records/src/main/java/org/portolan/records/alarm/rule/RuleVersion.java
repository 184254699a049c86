package org.portolan.records.alarm.rule;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.portolan.records.member.MspId;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;
import org.portolan.records.text.TimeText;

/**
 * A rule as it holds from a time on, until a later version holds. Versions count from 1 without gaps. The writer is
 * absent until the version is recorded; the contract takes it from the caller's certificate.
 */
public record RuleVersion(AlarmRule rule, int version, OffsetDateTime validFrom, Optional<MspId> writer) {
    private static final int MOST = 99_999;

    public RuleVersion {
        TimeText.require("validFrom", validFrom);
        if (version < 1 || version > MOST) {
            throw new InvalidValue(Reason.at("version", ReasonCode.VERSION, "must be 1 to " + MOST));
        }
    }

    /** The version as it is recorded in a writer's name. */
    public RuleVersion writtenBy(MspId member) {
        return new RuleVersion(rule, version, validFrom, Optional.of(member));
    }

    /** The number at a fixed width, as it stands in the key on the ledger. */
    public String keyNumber() {
        String number = Integer.toString(version);
        return "00000".substring(number.length()) + number;
    }
}
