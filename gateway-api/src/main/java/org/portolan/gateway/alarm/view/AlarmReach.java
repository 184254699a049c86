package org.portolan.gateway.alarm.view;

import java.util.Optional;
import java.util.Set;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.lookup.Lookups;
import org.portolan.gateway.network.Members;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.look.LookPurpose;
import org.portolan.records.member.Member;
import org.portolan.records.member.Role;
import org.springframework.stereotype.Component;

/**
 * Who may know of which alarms: customs of all, a port of those at its places, and a trader of those about a container
 * that it may follow while they ask for an explanation.
 */
@Component
public final class AlarmReach {
    private static final Set<Role> STAFF =
            Set.of(Role.OFFICER, Role.RISK_OFFICER, Role.IMAGE_ANALYST, Role.AUDITOR, Role.OPERATOR, Role.ADMIN);

    private final Members members;
    private final Lookups lookups;

    AlarmReach(Members members, Lookups lookups) {
        this.members = members;
        this.lookups = lookups;
    }

    /** What the caller may see when it asks for this container, or for none in particular. */
    public Reach of(Caller caller, Optional<ContainerNumber> container) {
        // A trader signs under its administration's MSP: the role decides before the organisation does.
        if (caller.roles().stream().anyMatch(STAFF::contains)) {
            return members.find(caller.organisation()).map(AlarmReach::of).orElseGet(Reach.Nowhere::new);
        }
        boolean own = caller.mayActAs(Role.TRADER)
                && container
                        .filter(number -> lookups.allows(caller, number, LookPurpose.ENQUIRY))
                        .isPresent();
        return own ? new Reach.OwnUnexplained() : new Reach.Nowhere();
    }

    private static Reach of(Member member) {
        if (member.customsOf().isPresent()) {
            return new Reach.Everywhere();
        }
        return new Reach.Places(member.operatedPlaces());
    }
}
