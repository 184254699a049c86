package org.portolan.records.alarm;

import java.util.List;

/** What an alarm is after an act, and so what an act does to it. */
public enum AlarmState {
    RAISED(Party.CUSTOMS_OR_PORT),
    /** The port has said why. */
    EXPLAINED(Party.PORT),
    /** Customs finds the explanation sufficient. */
    ACCEPTED(Party.CUSTOMS),
    /** Customs finds it insufficient; the port may explain again, or act. */
    REFUSED(Party.CUSTOMS),
    /** The port has done something about it. */
    ACTIONED(Party.PORT),
    CLOSED(Party.CUSTOMS),
    /** Customs finds that nothing was wrong. */
    FALSE_POSITIVE(Party.CUSTOMS),
    /** Not explained in time; customs takes it up at a higher place. */
    ESCALATED(Party.CUSTOMS);

    private final Party party;

    AlarmState(Party party) {
        this.party = party;
    }

    /** Whether it may follow a state; nothing follows the end. */
    public boolean mayFollow(AlarmState before) {
        return switch (this) {
            case RAISED -> false;
            case EXPLAINED -> before.isUnexplained();
            case ACCEPTED, REFUSED -> before == EXPLAINED;
            case ACTIONED -> before == ACCEPTED || before == REFUSED || before == ESCALATED;
            case CLOSED -> before == ACCEPTED || before == ACTIONED;
            case FALSE_POSITIVE -> before.isOpen();
            case ESCALATED -> before == RAISED || before == REFUSED;
        };
    }

    /** Whether something is still to be done about it. */
    public boolean isOpen() {
        return this != CLOSED && this != FALSE_POSITIVE;
    }

    /** Whether an explanation is asked for. */
    public boolean isUnexplained() {
        return this == RAISED || this == REFUSED || this == ESCALATED;
    }

    /** Whether the act needs words of a person. */
    public boolean needsText() {
        return this == EXPLAINED || this == REFUSED || this == ACTIONED || this == FALSE_POSITIVE;
    }

    /** The states that an alarm may have next. */
    public List<AlarmState> next() {
        return List.of(values()).stream().filter(state -> state.mayFollow(this)).toList();
    }

    /** Whether customs of the place may do it. */
    public boolean isForCustoms() {
        return party != Party.PORT;
    }

    /** Whether the operator of the place may do it. */
    public boolean isForPort() {
        return party != Party.CUSTOMS;
    }

    private enum Party {
        CUSTOMS,
        PORT,
        CUSTOMS_OR_PORT
    }
}
