package org.portolan.gateway.access.rate;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.portolan.gateway.access.Caller;
import org.portolan.records.member.MspId;
import org.portolan.records.member.Role;
import org.portolan.records.trade.TraderIdentification;

class SharesTest {
    private static final Duration RETRY = Duration.ofSeconds(1);

    private final Shares shares = new Shares("streams", 8, 2, 4);

    @Test
    void a_caller_has_its_share_and_gets_it_back() {
        shares.take(operator("a", "PortMSP"), 2, RETRY);

        assertThatThrownBy(() -> shares.take(operator("a", "PortMSP"), 1, RETRY))
                .hasMessageContaining("RATE_LIMITED");
        shares.give(operator("a", "PortMSP"), 1);
        assertThatCode(() -> shares.take(operator("a", "PortMSP"), 1, RETRY)).doesNotThrowAnyException();
    }

    @Test
    void an_organisation_has_its_share_with_all_its_callers() {
        shares.take(operator("a", "PortMSP"), 2, RETRY);
        shares.take(operator("b", "PortMSP"), 2, RETRY);

        assertThatThrownBy(() -> shares.take(operator("c", "PortMSP"), 1, RETRY))
                .hasMessageContaining("RATE_LIMITED");
        assertThatCode(() -> shares.take(operator("d", "OtherMSP"), 1, RETRY)).doesNotThrowAnyException();
    }

    @Test
    void a_trader_has_its_share_with_all_its_keys_and_traders_do_not_take_that_of_officers() {
        shares.take(trader("a", "CN1"), 2, RETRY);

        assertThatThrownBy(() -> shares.take(trader("b", "CN1"), 1, RETRY)).hasMessageContaining("RATE_LIMITED");
        shares.take(trader("c", "CN2"), 2, RETRY);
        assertThatThrownBy(() -> shares.take(trader("d", "CN3"), 1, RETRY)).hasMessageContaining("RATE_LIMITED");
        assertThatCode(() -> shares.take(operator("officer", "CNCustomsMSP"), 2, RETRY))
                .doesNotThrowAnyException();
    }

    private static Caller operator(String id, String organisation) {
        return new Caller(id, new MspId(organisation), "user", Set.of(Role.OPERATOR), Optional.empty());
    }

    private static Caller trader(String id, String number) {
        return new Caller(
                id,
                new MspId("CNCustomsMSP"),
                "trader",
                Set.of(Role.TRADER),
                Optional.of(new TraderIdentification(number)));
    }
}
