package org.portolan.gateway.alarm.view;

import java.util.List;
import java.util.Optional;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.lookup.AlarmReach;
import org.portolan.gateway.lookup.Lookups;
import org.portolan.gateway.owned.view.OwnedReach;
import org.portolan.records.alarm.Alarm;
import org.portolan.records.alarm.condition.AlarmId;
import org.portolan.records.look.LookPurpose;
import org.portolan.records.member.MspId;
import org.springframework.stereotype.Component;

/** Of an alarm is told who may read it; that an authority was told of its container is a look at that. */
@Component
final class ToldAlarms implements OwnedReach.OfKind {
    private final Alarms alarms;
    private final AlarmReach reach;
    private final Lookups lookups;

    ToldAlarms(Alarms alarms, AlarmReach reach, Lookups lookups) {
        this.alarms = alarms;
        this.reach = reach;
        this.lookups = lookups;
    }

    @Override
    public String kind() {
        return AlarmRows.KIND;
    }

    @Override
    public boolean mayEverSee(Caller caller) {
        return reach.mayEverSee(caller);
    }

    @Override
    public boolean sees(Caller caller, MspId owner, String id) {
        Optional<Alarm> seen = alarms.find(new AlarmId(id), reach.of(caller));
        seen.ifPresent(
                alarm -> lookups.told(caller, List.of(alarm.condition().containerNumber()), LookPurpose.SUBSCRIPTION));
        return seen.isPresent();
    }
}
