package org.portolan.gateway.subscription.screen;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.portolan.gateway.access.Caller;
import org.portolan.records.member.Role;

/** The reader's own key: everything but the key. */
record KeyShown(String id, String organisation, List<String> roles, Optional<String> trader, Optional<String> expires) {

    static KeyShown of(Caller caller, Optional<Instant> expiry) {
        return new KeyShown(
                caller.id(),
                caller.organisation().id(),
                caller.roles().stream().map(Role::attribute).sorted().toList(),
                caller.trader().map(trader -> trader.number()),
                expiry.map(Instant::toString));
    }
}
