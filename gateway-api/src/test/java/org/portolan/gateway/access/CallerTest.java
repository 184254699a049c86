package org.portolan.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.portolan.records.member.MspId;
import org.portolan.records.member.Role;

class CallerTest {
    private static final List<Role> PAPERS = List.of(Role.ORIGIN_OFFICER, Role.AEO_OFFICER);

    @Test
    void asks_for_its_organisation_in_every_role_but_a_traders_and_a_gateways() {
        assertThat(roles(Caller::isAuthority))
                .containsExactlyElementsOf(Stream.of(Role.values())
                        .filter(role -> role != Role.TRADER && role != Role.GATEWAY)
                        .toList());
    }

    @Test
    void has_to_do_with_containers_unless_it_is_there_for_papers_alone() {
        assertThat(roles(caller -> caller.isAuthority() && !caller.watchesTraffic()))
                .containsExactlyElementsOf(PAPERS);
        assertThat(caller(Set.of(Role.ORIGIN_OFFICER, Role.OFFICER)).watchesTraffic())
                .isTrue();
    }

    private static List<Role> roles(Predicate<Caller> question) {
        return Stream.of(Role.values())
                .filter(role -> question.test(caller(Set.of(role))))
                .toList();
    }

    private static Caller caller(Set<Role> roles) {
        return new Caller("key", new MspId("CNCustomsMSP"), "user", roles, Optional.empty());
    }
}
