package org.portolan.gateway.lookup;

import java.util.Optional;
import org.portolan.gateway.access.Caller;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.look.LookPurpose;
import org.portolan.records.member.Role;
import org.springframework.stereotype.Component;

/**
 * Who may know of which alarms: customs of all, a port of those at its places about containers that it may see, and a
 * trader of those about a container that it may follow while they ask for an explanation. It is not what
 * {@link Entitlement} is asked: an alarm has a place and a state beside its container, and who may follow the container
 * may not know of each alarm about it. Nor does an alarm give sight of its container: a port whose event does not count
 * any more loses both.
 */
@Component
public final class AlarmReach {
    private static final String CONTAINERS = "alarms.container_number";

    private final Lookups lookups;

    AlarmReach(Lookups lookups) {
        this.lookups = lookups;
    }

    /** Whether there can be an alarm, now or later, of which the caller's key lets it know. */
    public boolean mayEverSee(Caller caller) {
        return caller.watchesTraffic() || caller.mayActAs(Role.TRADER);
    }

    /** What the caller may see when it asks for this container, or for none in particular. */
    public AlarmExtent of(Caller caller, Optional<ContainerNumber> container) {
        boolean named = caller.watchesTraffic()
                || container.filter(number -> allows(caller, number)).isPresent();
        return named ? of(caller) : new AlarmExtent.Nothing();
    }

    /** What the caller may see of an alarm that it names. */
    public AlarmExtent of(Caller caller) {
        // A trader signs under its administration's MSP: the role decides before the organisation does.
        if (caller.watchesTraffic()) {
            return switch (lookups.extent(caller)) {
                case Extent.Everything everything -> new AlarmExtent.Everything();
                case Extent.AtPlaces(var places) ->
                    new AlarmExtent.AtPlaces(places, lookups.narrowing(caller, CONTAINERS));
                case Extent.OfTrader trader -> new AlarmExtent.Nothing();
                case Extent.Nothing nothing -> new AlarmExtent.Nothing();
            };
        }
        return caller.mayActAs(Role.TRADER)
                ? new AlarmExtent.OwnUnexplained(lookups.narrowing(caller, CONTAINERS))
                : new AlarmExtent.Nothing();
    }

    private boolean allows(Caller caller, ContainerNumber container) {
        return caller.mayActAs(Role.TRADER) && lookups.allows(caller, container, LookPurpose.ENQUIRY);
    }
}
