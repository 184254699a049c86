package org.portolan.gateway.subscription.callback;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.blocks.readmodel.ReadPosition;
import org.portolan.gateway.problem.Problem;
import org.portolan.gateway.problem.ProblemKind;
import org.portolan.gateway.subscription.Subscription;
import org.portolan.gateway.subscription.Subscription.Destination;
import org.portolan.gateway.subscription.SubscriptionKind;
import org.portolan.gateway.subscription.api.SubscriptionBody;
import org.portolan.gateway.subscription.feed.Marker;
import org.portolan.gateway.subscription.order.NewSubscription;
import org.portolan.gateway.subscription.order.SubscriptionOrders;
import org.portolan.records.reason.ReasonCode;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lets any known caller subscribe in the way of DCSA 2.2.0. */
@RestController
@RequestMapping(path = "/v2/event-subscriptions", produces = MediaType.APPLICATION_JSON_VALUE)
final class EventSubscriptionController {
    private final SubscriptionOrders orders;
    private final SubscriptionBody bodies;
    private final CallbackCheck callbacks;
    private final ReadPosition position;

    EventSubscriptionController(
            SubscriptionOrders orders, SubscriptionBody bodies, CallbackCheck callbacks, ReadPosition position) {
        this.orders = orders;
        this.bodies = bodies;
        this.callbacks = callbacks;
        this.position = position;
    }

    @GetMapping
    ResponseEntity<List<Map<String, Object>>> list(
            @AuthenticationPrincipal Caller caller,
            @RequestParam Optional<String> limit,
            @RequestParam Optional<String> cursor) {
        var page = SubscriptionPage.of(limit, cursor);
        return page.answer(orders.list(caller).stream()
                .filter(EventSubscriptionController::isOurs)
                .toList());
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> subscribe(@AuthenticationPrincipal Caller caller, HttpServletRequest request) {
        var wanted = bodies.read(caller, request, CallbackRequest::readNew);
        var secret = wanted.secret().orElseThrow(() -> refused("secret", "is mandatory"));
        wanted.authentication().ifPresent(orders::requireTarget);
        callbacks.require(wanted.callback(), wanted.authentication());
        var fresh = orders.create(
                caller,
                new NewSubscription(
                        destination(wanted),
                        wanted.filter(),
                        Marker.endOf(position.ledgerEnd()),
                        secret,
                        wanted.authentication()));
        return ResponseEntity.status(HttpStatus.CREATED).body(CallbackAnswer.of(fresh));
    }

    @GetMapping("/{id}")
    Map<String, Object> show(@AuthenticationPrincipal Caller caller, @PathVariable String id) {
        return CallbackAnswer.of(find(caller, id));
    }

    @PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> change(
            @AuthenticationPrincipal Caller caller, @PathVariable String id, HttpServletRequest request) {
        var known = find(caller, id);
        var wanted = bodies.read(caller, request, CallbackRequest::read);
        if (wanted.id().filter(named -> !named.equals(id)).isPresent()) {
            throw refused("subscriptionID", "must be the one in the address");
        }
        if (wanted.secret().isPresent()) {
            throw refused("secret", "is changed at its own address");
        }
        if (wanted.authentication().isPresent()) {
            throw refused("authentication", "is changed at /api/v1/subscriptions/" + id + "/authentication");
        }
        if (!wanted.callback().equals(known.destination().url())) {
            callbacks.require(wanted.callback(), known.id());
        }
        return CallbackAnswer.of(orders.change(known, destination(wanted), wanted.filter()));
    }

    @PutMapping(path = "/{id}/secret", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Void> replaceSecret(
            @AuthenticationPrincipal Caller caller, @PathVariable String id, HttpServletRequest request) {
        var known = find(caller, id);
        orders.replaceSecret(known, bodies.read(caller, request, CallbackRequest::readSecret));
        return ResponseEntity.noContent().build();
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> unsubscribe(@AuthenticationPrincipal Caller caller, @PathVariable String id) {
        orders.delete(find(caller, id));
        return ResponseEntity.noContent().build();
    }

    private Subscription find(Caller caller, String id) {
        return orders.list(caller).stream()
                .filter(EventSubscriptionController::isOurs)
                .filter(known -> known.id().id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.of(ProblemKind.NOT_FOUND, ProblemKind.NOT_FOUND.meaning())
                        .exception());
    }

    private static boolean isOurs(Subscription subscription) {
        return subscription.destination().kind() == SubscriptionKind.DCSA_2;
    }

    private static Destination destination(CallbackRequest wanted) {
        return new Destination(SubscriptionKind.DCSA_2, wanted.callback());
    }

    private static RuntimeException refused(String field, String rule) {
        // The standard answers a wrong field with 400, in whatever part of the request.
        return Problem.of(ReasonCode.INVALID_FIELD, field + " " + rule + ".")
                .answeredWith(HttpStatus.BAD_REQUEST.value())
                .at(field)
                .exception();
    }
}
