package org.portolan.gateway.owned.screen;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.portolan.gateway.access.Caller;
import org.portolan.records.member.Member;
import org.portolan.records.member.Role;
import org.portolan.records.place.CountryCode;
import org.portolan.records.reason.Reason;

/** Who looks at a page, and when; what may be done is asked for this one, by the rules that the contract asks too. */
public record Viewer(Caller caller, Optional<Member> member, Instant now) {

    /** Whether it may act in one of these roles. */
    public boolean mayActAs(Set<Role> any) {
        return caller.mayActAs(any);
    }

    /** Whether it may act in one of these roles for a member that is what the role is for, as the customs of a country. */
    public boolean mayActAs(Set<Role> any, Function<Member, Optional<CountryCode>> standing) {
        return mayActAs(any) && member.flatMap(standing).isPresent();
    }

    /** Whether a rule has nothing against it in one of these roles of the viewer. */
    public boolean may(Collection<Role> roles, BiFunction<Member, Role, Collection<Reason>> rule) {
        return member.filter(known -> roles.stream()
                        .filter(caller.roles()::contains)
                        .anyMatch(role -> rule.apply(known, role).isEmpty()))
                .isPresent();
    }
}
