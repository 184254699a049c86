package org.portolan.gateway.alarm.view;

import java.util.Optional;
import java.util.Set;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.lookup.Lookups;
import org.portolan.gateway.member.Members;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.look.LookPurpose;
import org.portolan.records.member.Member;
import org.portolan.records.member.Role;
import org.springframework.stereotype.Component;

/**
 * Who may know of which alarms: customs of all, a port of those at its places about containers that it may see, and a
 * trader of those about a container that it may follow while they ask for an explanation. An alarm gives no sight of its
 * container: a port whose event does not count any more loses both.
 */
@Component
public final class AlarmReach {
    private static final Set<Role> STAFF =
            Set.of(Role.OFFICER, Role.RISK_OFFICER, Role.IMAGE_ANALYST, Role.AUDITOR, Role.OPERATOR, Role.ADMIN);
    private static final String CONTAINERS = "alarms.container_number";

    private final Members members;
    private final Lookups lookups;

    AlarmReach(Members members, Lookups lookups) {
        this.members = members;
        this.lookups = lookups;
    }

    /** What the caller may see when it asks for this container, or for none in particular. */
    public Reach of(Caller caller, Optional<ContainerNumber> container) {
        boolean named = isStaff(caller)
                || container.filter(number -> allows(caller, number)).isPresent();
        return named ? of(caller) : new Reach.Nowhere();
    }

    /** What the caller may see of an alarm that it names. */
    public Reach of(Caller caller) {
        // A trader signs under its administration's MSP: the role decides before the organisation does.
        if (isStaff(caller)) {
            return members.find(caller.organisation())
                    .map(member -> of(caller, member))
                    .orElseGet(Reach.Nowhere::new);
        }
        return caller.mayActAs(Role.TRADER)
                ? new Reach.OwnUnexplained(lookups.narrowing(caller, CONTAINERS))
                : new Reach.Nowhere();
    }

    private Reach of(Caller caller, Member member) {
        return member.customsOf().isPresent()
                ? new Reach.Everywhere()
                : new Reach.Places(member.operatedPlaces(), lookups.narrowing(caller, CONTAINERS));
    }

    private boolean allows(Caller caller, ContainerNumber container) {
        return caller.mayActAs(Role.TRADER) && lookups.allows(caller, container, LookPurpose.ENQUIRY);
    }

    private static boolean isStaff(Caller caller) {
        return caller.roles().stream().anyMatch(STAFF::contains);
    }
}
