package org.portolan.gateway.subscription;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.subscription.Subscription.Destination;
import org.portolan.gateway.subscription.feed.EventFilter;
import org.portolan.gateway.subscription.feed.Marker;
import org.portolan.gateway.subscription.order.NewSubscription;
import org.portolan.gateway.subscription.order.SubscriptionOrders;
import org.portolan.gateway.subscription.signature.SharedSecret;
import org.portolan.records.member.MspId;
import org.portolan.records.member.Role;
import org.portolan.records.trade.TraderIdentification;

/** Subscriptions are counted for a trader with all its keys, and for an organisation with all its callers. */
class SubscriptionSharesTest {
    @TempDir
    private Path folder;

    private EngineUnderTest engine;

    @BeforeEach
    void start() {
        engine = new EngineUnderTest(
                folder,
                "portolan.subscriptions.most-of-one=2",
                "portolan.subscriptions.most-of-organisation=3",
                "portolan.subscriptions.most=5");
    }

    @AfterEach
    void stop() throws Exception {
        engine.close();
    }

    @Test
    void another_key_gives_a_trader_no_more() {
        subscribe(trader("first", "CN1"));
        subscribe(trader("second", "CN1"));

        assertThatThrownBy(() -> subscribe(trader("third", "CN1"))).hasMessageContaining("all its keys");
        assertThatCode(() -> subscribe(trader("first", "CN2"))).doesNotThrowAnyException();
    }

    @Test
    void traders_of_an_administration_leave_room_to_its_officers_and_to_others() {
        subscribe(trader("first", "CN1"));
        subscribe(trader("second", "CN2"));
        subscribe(trader("third", "CN3"));

        assertThatThrownBy(() -> subscribe(trader("fourth", "CN4"))).hasMessageContaining("all traders of one");
        assertThatCode(() -> subscribe(officer("officer"))).doesNotThrowAnyException();
    }

    private void subscribe(Caller caller) {
        engine.bean(SubscriptionOrders.class)
                .create(
                        caller,
                        new NewSubscription(
                                new Destination(SubscriptionKind.WEBHOOK, URI.create("http://127.0.0.1:9/")),
                                EventFilter.ALL,
                                Marker.START,
                                SharedSecret.generate(new SecureRandom())));
    }

    private static Caller trader(String key, String number) {
        return new Caller(
                key + number,
                new MspId(EngineUnderTest.CN),
                "gateway",
                Set.of(Role.TRADER),
                Optional.of(new TraderIdentification(number + "12345678")));
    }

    private static Caller officer(String key) {
        return new Caller(key, new MspId(EngineUnderTest.CN), "officer", Set.of(Role.OFFICER), Optional.empty());
    }
}
