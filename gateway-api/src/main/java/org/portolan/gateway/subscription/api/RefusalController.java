package org.portolan.gateway.subscription.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.query.PageWish;
import org.portolan.gateway.reading.Answer;
import org.portolan.gateway.subscription.authentication.Authentication;
import org.portolan.gateway.subscription.feed.Marker;
import org.portolan.gateway.subscription.order.SubscriptionOrders;
import org.portolan.records.json.StrictJson;
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

/** What a target refused for good, and by what it is shown who sends: the two reasons why owners come back. */
@RestController
@RequestMapping(path = "/api/v1/subscriptions/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Subscriptions")
final class RefusalController {
    private static final int MOST = 200;

    private final SubscriptionOrders orders;
    private final SubscriptionBody bodies;

    RefusalController(SubscriptionOrders orders, SubscriptionBody bodies) {
        this.orders = orders;
        this.bodies = bodies;
    }

    @PutMapping(path = "/authentication", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "authenticateSubscription",
            summary = "Show the target by a header or by a token who sends",
            description = "Counts from the next message on, for every kind of subscription. It is never shown again.",
            requestBody =
                    @RequestBody(content = @Content(schema = @Schema(implementation = AuthenticationDescribed.class))))
    ResponseEntity<SubscriptionAnswer> authenticate(
            @AuthenticationPrincipal @Parameter(hidden = true) Caller caller,
            @PathVariable String id,
            HttpServletRequest request) {
        var known = orders.find(caller, id);
        var given = bodies.read(caller, request, body -> StrictJson.read(body, Authentication::read));
        return Answer.unkept(SubscriptionAnswer.of(orders.authenticate(known, given)));
    }

    @DeleteMapping("/authentication")
    @Operation(
            operationId = "authenticateSubscriptionNoMore",
            summary = "Show the target by the signature only who sends")
    ResponseEntity<SubscriptionAnswer> authenticateNoMore(
            @AuthenticationPrincipal @Parameter(hidden = true) Caller caller, @PathVariable String id) {
        return Answer.unkept(SubscriptionAnswer.of(orders.authenticateNoMore(orders.find(caller, id))));
    }

    @GetMapping("/refusals")
    @Operation(
            operationId = "listRefusals",
            summary = "The events that the target refused for good, in the order of the ledger",
            description = "They hold up nothing else, and are sent once more when the owner asks for it.")
    ResponseEntity<RefusalAnswer> refusals(
            @AuthenticationPrincipal @Parameter(hidden = true) Caller caller,
            @PathVariable String id,
            @RequestParam(defaultValue = "50") @Schema(minimum = "1", maximum = "200") int limit,
            @RequestParam Optional<String> cursor) {
        var known = orders.find(caller, id);
        var wish = PageWish.of(limit, MOST, cursor, Marker::parse);
        var found = orders.refusals(known, wish.after().orElse(Marker.START), wish.read());
        return Answer.unkept(RefusalAnswer.of(wish.page(
                found, refusal -> Marker.after(refusal.entry().position()).toString())));
    }

    @PostMapping("/refusals/resend")
    @Operation(
            operationId = "resendRefusals",
            summary = "Send what was refused once more, in the order of the ledger and before anything new")
    ResponseEntity<SubscriptionAnswer> resend(
            @AuthenticationPrincipal @Parameter(hidden = true) Caller caller,
            @PathVariable String id,
            @RequestParam @Parameter(description = "Only the event with this id") Optional<String> eventId) {
        return Answer.unkept(SubscriptionAnswer.of(orders.sendAgain(orders.find(caller, id), eventId)));
    }

    @DeleteMapping("/refusals")
    @Operation(operationId = "forgetRefusals", summary = "Give up what was refused")
    ResponseEntity<SubscriptionAnswer> forget(
            @AuthenticationPrincipal @Parameter(hidden = true) Caller caller,
            @PathVariable String id,
            @RequestParam @Parameter(description = "Only the event with this id") Optional<String> eventId) {
        return Answer.unkept(SubscriptionAnswer.of(orders.giveUp(orders.find(caller, id), eventId)));
    }
}
