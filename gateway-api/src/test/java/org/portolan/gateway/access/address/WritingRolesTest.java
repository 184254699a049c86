package org.portolan.gateway.access.address;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.portolan.gateway.access.address.NamedAddresses.Writing;
import org.portolan.gateway.fixture.GatewayUnderTest;
import org.portolan.gateway.fixture.OpenRequest;
import org.portolan.gateway.fixture.TestKeys;
import org.portolan.records.member.Role;
import org.springframework.http.HttpMethod;

/** Who may write is said for every address, and asked before the body. */
class WritingRolesTest {
    private final GatewayUnderTest gateway = GatewayUnderTest.shared();
    private final NamedAddresses addresses = gateway.bean(NamedAddresses.class);

    @Test
    void no_address_at_which_a_controller_writes_is_forgotten() {
        var writing = addresses.writing().toList();

        assertThat(writing)
                .contains(
                        new Writing(HttpMethod.POST, "/api/v1/movements"),
                        new Writing(HttpMethod.PUT, "/v2/event-subscriptions/x/secret"))
                .hasSizeGreaterThan(40)
                .noneMatch(addresses::isForgotten);
    }

    @Test
    void one_that_is_new_would_be_missed() {
        assertThat(addresses.isForgotten(new Writing(HttpMethod.POST, "/api/v1/new")))
                .isTrue();
        assertThat(addresses.isForgotten(new Writing(HttpMethod.PUT, "/api/v1/movements")))
                .isTrue();
        assertThat(addresses.isForgotten(new Writing(HttpMethod.PATCH, "/api/v1/aeo/x")))
                .isTrue();
    }

    @Test
    void whose_role_is_not_named_is_refused_while_its_body_is_still_to_come() {
        assertThat(addresses.writing())
                .filteredOn(writing -> gateway.bean(WritingAddresses.class).all().stream()
                        .anyMatch(named -> named.isFor(writing.method(), writing.path())
                                && !named.roles().contains(Role.AUDITOR)))
                .hasSizeGreaterThan(20)
                .allSatisfy(writing -> assertThat(refused(writing)).isEqualTo(403));
    }

    private int refused(Writing writing) {
        try (var request = new OpenRequest(
                gateway.base(),
                writing.method() + " " + writing.path() + " HTTP/1.1\nHost: a\nX-API-Key: " + TestKeys.CN_AUDITOR
                        + "\nContent-Type: application/json\nContent-Length: 1000000\n\n")) {
            return request.status();
        }
    }
}
