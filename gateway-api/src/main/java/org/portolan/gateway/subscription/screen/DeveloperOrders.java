package org.portolan.gateway.subscription.screen;

import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.blocks.readmodel.ReadPosition;
import org.portolan.gateway.reading.ContainerNumbers;
import org.portolan.gateway.screen.FormLabels;
import org.portolan.gateway.screen.FormRefused;
import org.portolan.gateway.screen.FormToken;
import org.portolan.gateway.screen.ScreenController;
import org.portolan.gateway.screen.ScreenRefusal;
import org.portolan.gateway.screen.Takes;
import org.portolan.gateway.subscription.Subscription;
import org.portolan.gateway.subscription.SubscriptionId;
import org.portolan.gateway.subscription.api.StartingPoint;
import org.portolan.gateway.subscription.api.SubscriptionAnswer;
import org.portolan.gateway.subscription.api.SubscriptionForm;
import org.portolan.gateway.subscription.delivery.Samples;
import org.portolan.gateway.subscription.order.NewSubscription;
import org.portolan.gateway.subscription.order.SubscriptionOrders;
import org.portolan.gateway.subscription.signature.SharedSecret;
import org.portolan.records.member.Role;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Takes the forms of the developer's view: each is an order about a subscription of the reader's own. */
@ScreenController
final class DeveloperOrders {
    private static final String ONE = DeveloperScreen.PATH + "/subscriptions/{id}";

    private static final FormLabels SUBSCRIBING = FormLabels.of("developer.", "", List.of("url", "kind", "containers"));
    private static final FormLabels REPLAYING = new FormLabels(Map.of("from", "developer.replay"), Map.of(), "");
    private static final FormLabels AUTHENTICATING = FormLabels.of(
            "developer.authentication.", "", List.of("name", "value", "tokenUrl", "clientId", "clientSecret", "scope"));
    /** What is never shown, not even to whoever has just typed it. */
    private static final Set<String> SECRET = Set.of("value", "clientSecret");

    private final DeveloperScreen screen;
    private final SubscriptionOrders orders;
    private final Samples samples;
    private final ReadPosition position;
    private final SecureRandom random = new SecureRandom();

    DeveloperOrders(DeveloperScreen screen, SubscriptionOrders orders, Samples samples, ReadPosition position) {
        this.screen = screen;
        this.orders = orders;
        this.samples = samples;
        this.position = position;
    }

    /** What is sent twice from one form, as by two clicks or by loading the answer anew, makes one subscription. */
    @PostMapping(DeveloperScreen.PATH + "/subscriptions")
    @Takes({"form", "kind", "url", "from", "containers"})
    ModelAndView subscribe(@RequestParam Map<String, String> form, @AuthenticationPrincipal @Nullable Caller caller) {
        var reader = reader(caller);
        return FormRefused.or(() -> subscribe(reader, form), () -> screen.shown(reader), form, SUBSCRIBING);
    }

    private ModelAndView subscribe(Caller reader, Map<String, String> form) {
        var secret = SharedSecret.generate(random);
        var containers = containers(form.getOrDefault("containers", ""));
        var from = form.getOrDefault("from", "now");
        var wanted = SubscriptionForm.of(form.getOrDefault("kind", ""), form.getOrDefault("url", ""), from, containers);
        var fresh = orders.create(
                reader,
                SubscriptionId.ofForm(FormToken.read(form.get(FormToken.NAME)), new TreeMap<>(form).toString()),
                new NewSubscription(
                        wanted.destination(),
                        wanted.filter(),
                        StartingPoint.of(from.strip(), position.ledgerEnd()),
                        secret));
        return orders.secretOfNew(fresh)
                .map(made -> secretShown(fresh, made))
                .orElseGet(() -> seeOther(DeveloperScreen.PATH + "/subscriptions/" + fresh.id()));
    }

    /** The answer itself is the page: a secret must not be in an address, and is shown once. */
    @PostMapping(ONE + "/secret")
    @Takes("revision")
    ModelAndView replaceSecret(
            @PathVariable String id,
            @RequestParam Optional<Long> revision,
            @AuthenticationPrincipal @Nullable Caller caller) {
        var known = orders.find(reader(caller), id);
        return orders.replaceSecret(known, revision.orElseThrow(FormToken::missing), SharedSecret.generate(random))
                .map(secret -> secretShown(known, secret))
                .orElseGet(() -> seeOther(DeveloperScreen.PATH + "/subscriptions/" + known.id()));
    }

    @PostMapping(ONE + "/pause")
    ModelAndView pause(@PathVariable String id, @AuthenticationPrincipal @Nullable Caller caller) {
        return seeOther(orders.pause(orders.find(reader(caller), id)), Told.PAUSED);
    }

    @PostMapping(ONE + "/resume")
    ModelAndView resume(@PathVariable String id, @AuthenticationPrincipal @Nullable Caller caller) {
        var reader = reader(caller);
        return seeOther(orders.resume(reader, orders.find(reader, id)), Told.RESUMED);
    }

    @PostMapping(ONE + "/replay")
    @Takes("from")
    ModelAndView replay(
            @PathVariable String id, @RequestParam String from, @AuthenticationPrincipal @Nullable Caller caller) {
        var reader = reader(caller);
        var known = orders.find(reader, id);
        return FormRefused.or(
                () -> seeOther(
                        orders.replay(known, StartingPoint.of(from.strip(), position.ledgerEnd())), Told.REPLAYED),
                () -> screen.shown(reader, id),
                Map.of("from", from),
                REPLAYING);
    }

    @PostMapping(ONE + "/authentication")
    @Takes({"kind", "name", "value", "tokenUrl", "clientId", "clientSecret", "scope"})
    ModelAndView authenticate(
            @PathVariable String id,
            @RequestParam Map<String, String> form,
            @AuthenticationPrincipal @Nullable Caller caller) {
        var reader = reader(caller);
        var known = orders.find(reader, id);
        var open = new TreeMap<>(form);
        open.keySet().removeAll(SECRET);
        return FormRefused.or(
                () -> seeOther(orders.authenticate(known, SubscriptionForm.authentication(form)), Told.AUTHENTICATED),
                () -> screen.shown(reader, id),
                open,
                AUTHENTICATING);
    }

    @PostMapping(ONE + "/authentication/delete")
    ModelAndView authenticateNoMore(@PathVariable String id, @AuthenticationPrincipal @Nullable Caller caller) {
        return seeOther(orders.authenticateNoMore(orders.find(reader(caller), id)), Told.AUTHENTICATED);
    }

    @PostMapping(ONE + "/refusals/resend")
    ModelAndView resend(@PathVariable String id, @AuthenticationPrincipal @Nullable Caller caller) {
        return seeOther(orders.sendAgain(orders.find(reader(caller), id), Optional.empty()), Told.RESENT);
    }

    @PostMapping(ONE + "/refusals/forget")
    ModelAndView forget(@PathVariable String id, @AuthenticationPrincipal @Nullable Caller caller) {
        return seeOther(orders.giveUp(orders.find(reader(caller), id), Optional.empty()), Told.GIVEN_UP);
    }

    @PostMapping(ONE + "/sample")
    ModelAndView sample(@PathVariable String id, @AuthenticationPrincipal @Nullable Caller caller) {
        var known = orders.find(reader(caller), id);
        return seeOther(known, samples.send(known).isTaken() ? Told.SAMPLE_TAKEN : Told.SAMPLE_REFUSED);
    }

    @PostMapping(ONE + "/delete")
    ModelAndView delete(@PathVariable String id, @AuthenticationPrincipal @Nullable Caller caller) {
        orders.delete(orders.find(reader(caller), id));
        return seeOther(DeveloperScreen.PATH);
    }

    /** What holds no number at all is left as it is, so that it is refused and not taken for all containers. */
    private static List<String> containers(String typed) {
        var numbers = ContainerNumbers.listed(typed);
        return numbers.isEmpty() && !typed.isBlank() ? List.of(typed.strip()) : numbers;
    }

    private static Caller reader(@Nullable Caller caller) {
        return ScreenRefusal.unless(caller, Role.values());
    }

    private static ModelAndView secretShown(Subscription subscription, SharedSecret secret) {
        return new ModelAndView("secret")
                .addObject("subscription", SubscriptionAnswer.of(subscription))
                .addObject("secret", secret.reveal());
    }

    private static ModelAndView seeOther(Subscription subscription, Told told) {
        return seeOther(DeveloperScreen.PATH + "/subscriptions/" + subscription.id() + "?told=" + told);
    }

    private static ModelAndView seeOther(String address) {
        var redirect = new RedirectView(address);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(redirect);
    }
}
