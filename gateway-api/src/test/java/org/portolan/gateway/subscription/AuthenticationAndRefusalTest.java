package org.portolan.gateway.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.portolan.gateway.blocks.TestTransaction.by;
import static org.portolan.gateway.trace.Movements.record;
import static org.portolan.gateway.trace.Movements.recorded;

import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.gateway.access.ApiKeys;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.blocks.TestTransaction;
import org.portolan.gateway.fixture.Reports;
import org.portolan.gateway.fixture.TestKeys;
import org.portolan.gateway.subscription.Receiver.Taken;
import org.portolan.gateway.subscription.Subscription.Destination;
import org.portolan.gateway.subscription.authentication.Authentication;
import org.portolan.gateway.subscription.authentication.Authentication.ClientCredentials;
import org.portolan.gateway.subscription.authentication.Authentication.Header;
import org.portolan.gateway.subscription.feed.EventFilter;
import org.portolan.gateway.subscription.feed.Marker;
import org.portolan.gateway.subscription.order.NewSubscription;
import org.portolan.gateway.subscription.order.SubscriptionOrders;
import org.portolan.gateway.subscription.refusal.Feedback;
import org.portolan.gateway.subscription.refusal.Refusal;
import org.portolan.gateway.subscription.signature.SharedSecret;
import org.springframework.jdbc.core.simple.JdbcClient;

class AuthenticationAndRefusalTest {
    private static final String PORT = "CNTXGPortMSP";
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final String BAD = Reports.container(1);
    private static final String GOOD = Reports.container(2);

    @TempDir
    private Path folder;

    private EngineUnderTest engine;
    private final Receiver receiver = new Receiver();
    private int minute;

    @BeforeEach
    void start() {
        engine = new EngineUnderTest(folder);
    }

    @AfterEach
    void stop() throws Exception {
        engine.close();
        receiver.close();
    }

    @Test
    void a_header_of_the_owners_goes_with_every_message_and_lies_encrypted() {
        var subscription = subscribe(SubscriptionKind.WEBHOOK, new Header("X-API-Key", "open sesame"));
        add(GOOD);

        await().atMost(LONG).until(() -> receiver.taken().size() == 1);

        assertThat(receiver.taken().getFirst().headers()).containsEntry("x-api-key", "open sesame");
        assertThat(now(subscription).destination().authentication()).contains(AuthenticationKind.HEADER);
        assertThat(engine.bean(JdbcClient.class)
                        .sql("select authentication from subscription")
                        .query(String.class)
                        .single())
                .doesNotContain("sesame")
                .doesNotContain("X-API-Key");
    }

    @Test
    void a_token_is_fetched_once_and_renewed_once_where_it_is_not_known() throws Exception {
        var fetched = new AtomicInteger();
        try (var server = new Receiver()) {
            server.says("{\"access_token\":\"t1\",\"token_type\":\"Bearer\",\"expires_in\":3600}");
            server.answers((exchange, body) -> {
                assertThat(exchange.getRequestHeaders().getFirst("Authorization"))
                        .isEqualTo("Basic bWU6YSUyQmI=");
                assertThat(body).isEqualTo("grant_type=client_credentials&scope=events");
                server.says("{\"access_token\":\"t%d\",\"token_type\":\"bearer\",\"expires_in\":3600}"
                        .formatted(fetched.incrementAndGet()));
                return Optional.of(200);
            });
            var valid = new AtomicInteger(1);
            receiver.answers((exchange, body) -> Optional.of(
                    ("Bearer t" + valid.get())
                                    .equals(exchange.getRequestHeaders().getFirst("Authorization"))
                            ? 204
                            : 401));
            subscribe(
                    SubscriptionKind.DCSA_3,
                    new ClientCredentials(URI.create(server.url()), "me", "a+b", Optional.of("events")));
            add(GOOD);
            add(GOOD);
            await().atMost(LONG).until(() -> receiver.taken().size() == 2);
            assertThat(fetched).hasValue(1);

            valid.set(2);
            add(GOOD);

            await().atMost(LONG).until(() -> receiver.taken().size() == 3);
            assertThat(fetched).hasValue(2);
        }
    }

    @Test
    void an_event_that_is_refused_for_good_holds_up_nothing_and_is_sent_again_when_asked() {
        receiver.says("{\"feedbackElements\":[{\"severity\":\"ERROR\",\"message\":\"Not\\u202e ours\","
                + "\"propertyPath\":\"$.events[0]\"}]}");
        receiver.answers((exchange, body) -> body.contains(BAD) ? Optional.of(422) : Optional.empty());
        var subscription = subscribe(SubscriptionKind.DCSA_3, null);
        add(BAD);
        add(GOOD);
        add(BAD);

        await().atMost(LONG).until(() -> now(subscription).progress().refused() == 2);
        assertThat(receiver.taken()).hasSize(1);
        assertThat(refusals(subscription))
                .allSatisfy(refusal -> assertThat(refusal.feedback())
                        .containsExactly(new Feedback("ERROR", "Not ours", "$.events[0]")));
        var wanted = refusals(subscription).stream()
                .map(refusal -> Marker.after(refusal.entry().position()).toString())
                .toList();

        receiver.says("");
        receiver.answers((exchange, body) -> Optional.empty());
        orders().sendAgain(now(subscription), Optional.empty());

        await().atMost(LONG).until(() -> receiver.taken().size() == 3);
        assertThat(receiver.taken().subList(1, 3)).map(Taken::position).isEqualTo(wanted);
        await().atMost(LONG).until(() -> now(subscription).progress().refused() == 0);
    }

    @Test
    void a_consumer_of_dcsa_3_refuses_an_event_with_200_and_an_error() {
        receiver.says("{\"feedbackElements\":[{\"severity\":\"ERROR\",\"message\":\"Unknown\"}]}");
        receiver.answers((exchange, body) -> Optional.of(200));
        var subscription = subscribe(SubscriptionKind.DCSA_3, null);
        add(GOOD);

        await().atMost(LONG).until(() -> now(subscription).progress().refused() == 1);

        assertThat(refusals(subscription).getFirst().status()).isEqualTo(200);
        orders().giveUp(
                        now(subscription),
                        Optional.of(refusals(subscription).getFirst().entry().eventId()));
        assertThat(refusals(subscription)).isEmpty();
    }

    @Test
    void what_speaks_of_the_sender_or_of_haste_is_never_set_aside() {
        var answers = List.of(401, 403, 408, 429, 500, 302);
        receiver.answers(request -> request <= answers.size() ? answers.get(request - 1) : 204);
        var subscription = subscribe(SubscriptionKind.WEBHOOK, null);
        add(GOOD);

        await().atMost(LONG).until(() -> receiver.taken().size() == 1);

        assertThat(receiver.requests()).isEqualTo(7);
        assertThat(refusals(subscription)).isEmpty();
    }

    @Test
    void not_found_is_set_aside_only_when_it_came_five_times() {
        receiver.answers((exchange, body) -> body.contains(BAD) ? Optional.of(404) : Optional.empty());
        var subscription = subscribe(SubscriptionKind.WEBHOOK, null);
        add(BAD);
        add(GOOD);

        await().atMost(LONG).until(() -> receiver.taken().size() == 1);

        assertThat(receiver.requests()).isEqualTo(6);
        assertThat(refusals(subscription)).hasSize(1);
    }

    @Test
    void headers_that_carry_or_sign_messages_are_not_the_owners() {
        for (String name : List.of(
                "Host",
                "content-length",
                "Transfer-Encoding",
                "Transfer_Encoding",
                "X_Forwarded-For",
                "Webhook-Id",
                "Connection",
                "TE",
                "Proxy-Authorization",
                "Notification-Signature",
                "X-Forwarded-For",
                "a b",
                "",
                "x\r\ny")) {
            assertThatThrownBy(() -> new Header(name, "v")).as(name).hasMessageContaining("name");
        }
        for (String value : List.of("", "a\r\nHost: b", " a", "a ", "\u00e9", "a".repeat(2_001))) {
            assertThatThrownBy(() -> new Header("Authorization", value)).hasMessageContaining("value");
        }
        assertThat(new Header("Authorization", "Bearer secret")).asString().doesNotContain("secret");
    }

    @Test
    void a_token_endpoint_obeys_the_rules_for_targets() {
        var given = new ClientCredentials(URI.create("http://169.254.169.254/token"), "me", "s", Optional.empty());

        assertThatThrownBy(() -> subscribe(SubscriptionKind.WEBHOOK, given)).hasMessageContaining("public address");
        assertThat(given).asString().doesNotContain("me");
    }

    private Subscription subscribe(SubscriptionKind kind, @Nullable Authentication authentication) {
        return orders().create(
                        caller(),
                        new NewSubscription(
                                new Destination(kind, URI.create(receiver.url())),
                                EventFilter.ALL,
                                Marker.endOf(engine.block()),
                                SharedSecret.generate(new SecureRandom()),
                                Optional.ofNullable(authentication)));
    }

    private void add(String container) {
        engine.add(event(container));
    }

    private TestTransaction event(String container) {
        minute++;
        var time = "2026-11-01T%02d:%02d:00+08:00".formatted(minute / 60, minute % 60);
        return record(by(PORT), recorded(container, "GTIN", "EQUIPMENT", time, "CNTXG", PORT));
    }

    private List<Refusal> refusals(Subscription subscription) {
        return orders().refusals(subscription, Marker.START, 100);
    }

    private Subscription now(Subscription subscription) {
        return engine.bean(Subscriptions.class).find(subscription.id()).orElseThrow();
    }

    private Caller caller() {
        return engine.bean(ApiKeys.class).named(TestKeys.CN_OFFICER.name()).orElseThrow();
    }

    private SubscriptionOrders orders() {
        return engine.bean(SubscriptionOrders.class);
    }
}
