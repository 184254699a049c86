package org.portolan.gateway.subscription.screen;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.portolan.gateway.access.ApiKeys;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.screen.ScreenController;
import org.portolan.gateway.screen.ScreenRefusal;
import org.portolan.gateway.screen.Takes;
import org.portolan.gateway.subscription.api.RefusalAnswer;
import org.portolan.gateway.subscription.api.SubscriptionAnswer;
import org.portolan.gateway.subscription.delivery.log.DeliveryLog;
import org.portolan.gateway.subscription.feed.Marker;
import org.portolan.gateway.subscription.order.SubscriptionOrders;
import org.portolan.records.member.Role;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Shows whoever has a key its own key, its own subscriptions, and what was sent to each. */
@ScreenController
final class DeveloperScreen {
    static final String PATH = "/page/developer";
    private static final int PAGE = 50;

    private final SubscriptionOrders orders;
    private final DeliveryLog log;
    private final ApiKeys keys;
    private final TestContainers tests;
    private final Clock clock;

    DeveloperScreen(SubscriptionOrders orders, DeliveryLog log, ApiKeys keys, TestContainers tests, Clock clock) {
        this.orders = orders;
        this.log = log;
        this.keys = keys;
        this.tests = tests;
        this.clock = clock;
    }

    @GetMapping(PATH)
    ModelAndView overview(@AuthenticationPrincipal @Nullable Caller caller) {
        return shown(ScreenRefusal.unless(caller, Role.values()));
    }

    /** The reader's key and its subscriptions, with the form for another. */
    ModelAndView shown(Caller reader) {
        return new ModelAndView("developer")
                .addObject("key", KeyShown.of(reader, keys.expiry(reader.id())))
                .addObject(
                        "subscriptions",
                        orders.list(reader).stream().map(SubscriptionAnswer::of).toList())
                .addObject("form", UUID.randomUUID())
                .addObject("tests", tests.of(reader))
                .addObject("sample", SampleShown.body(clock.instant()));
    }

    @GetMapping(PATH + "/subscriptions/{id}")
    @Takes({"before", "told"})
    ModelAndView subscription(
            @PathVariable String id,
            @RequestParam(defaultValue = Long.MAX_VALUE + "") long before,
            @RequestParam Optional<String> told,
            @AuthenticationPrincipal @Nullable Caller caller) {
        var reader = ScreenRefusal.unless(caller, Role.values());
        if (before < 1) {
            throw ScreenRefusal.parameter("parameter.number", "before");
        }
        if (told.filter(word -> !Told.isOne(word)).isPresent()) {
            throw ScreenRefusal.parameter("parameter.link", "told");
        }
        return shown(reader, id, before).addObject("told", told.orElse(null));
    }

    /** One of the reader's subscriptions, with what was sent last. */
    ModelAndView shown(Caller reader, String id) {
        return shown(reader, id, Long.MAX_VALUE);
    }

    private ModelAndView shown(Caller reader, String id, long before) {
        var known = orders.find(reader, id);
        var found = log.before(known.id(), before, PAGE + 1);
        var page = found.subList(0, Math.min(PAGE, found.size()));
        return new ModelAndView("subscription")
                .addObject("subscription", SubscriptionAnswer.of(known))
                .addObject("revision", known.status().revision())
                .addObject("deliveries", page)
                .addObject("refusals", RefusalAnswer.shown(orders.refusals(known, Marker.START, PAGE)))
                .addObject("next", found.size() > PAGE ? page.getLast().number() : null);
    }
}
