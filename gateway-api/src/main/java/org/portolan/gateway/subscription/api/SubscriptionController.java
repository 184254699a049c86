package org.portolan.gateway.subscription.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.security.SecureRandom;
import java.util.Optional;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.blocks.readmodel.ReadPosition;
import org.portolan.gateway.query.PageCursor;
import org.portolan.gateway.reading.Answer;
import org.portolan.gateway.subscription.order.NewSubscription;
import org.portolan.gateway.subscription.order.SubscriptionOrders;
import org.portolan.gateway.subscription.signature.SharedSecret;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lets any known caller subscribe to the events of the containers that it may follow. */
@RestController
@RequestMapping(path = "/api/v1/subscriptions", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Subscriptions")
final class SubscriptionController {
    private static final int MOST = 500;

    private final SubscriptionOrders orders;
    private final SubscriptionBody bodies;
    private final ReadPosition position;
    private final SecureRandom random = new SecureRandom();

    SubscriptionController(SubscriptionOrders orders, SubscriptionBody bodies, ReadPosition position) {
        this.orders = orders;
        this.bodies = bodies;
        this.position = position;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "subscribe",
            summary = "Have events sent to an address",
            description = "The answer holds the secret with which messages are signed: it is shown this once.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = SubscriptionRequest.Described.class))))
    @ApiResponse(responseCode = "201", description = "It is made, and begins to send.", useReturnTypeSchema = true)
    ResponseEntity<SubscriptionAnswer> subscribe(
            @AuthenticationPrincipal @Parameter(hidden = true) Caller caller, HttpServletRequest request) {
        var wanted = bodies.read(caller, request, SubscriptionRequest::read);
        var secret = SharedSecret.generate(random);
        var fresh = orders.create(
                caller,
                new NewSubscription(
                        wanted.destination(),
                        wanted.filter(),
                        StartingPoint.of(wanted.from().orElse("now"), position.ledgerEnd()),
                        secret,
                        wanted.authentication()));
        return ResponseEntity.created(URI.create("/api/v1/subscriptions/" + fresh.id()))
                .cacheControl(CacheControl.noStore())
                .body(SubscriptionAnswer.of(fresh, Optional.of(secret.reveal())));
    }

    @GetMapping
    @Operation(operationId = "listSubscriptions", summary = "The caller's own subscriptions, and how far each has come")
    ResponseEntity<SubscriptionAnswer.Page> list(
            @AuthenticationPrincipal @Parameter(hidden = true) Caller caller,
            @RequestParam(defaultValue = "50") @Schema(minimum = "1", maximum = "500") int limit,
            @RequestParam Optional<String> cursor) {
        var page = PageCursor.of(cursor, limit, MOST);
        var all = orders.list(caller);
        return Answer.unkept(new SubscriptionAnswer.Page(
                all.stream()
                        .skip((page.page() - 1L) * page.size())
                        .limit(page.size())
                        .map(SubscriptionAnswer::of)
                        .toList(),
                page.next(all.size())));
    }

    @GetMapping("/{id}")
    @Operation(operationId = "showSubscription", summary = "One of the caller's own subscriptions")
    ResponseEntity<SubscriptionAnswer> show(
            @AuthenticationPrincipal @Parameter(hidden = true) Caller caller, @PathVariable String id) {
        return Answer.unkept(SubscriptionAnswer.of(orders.find(caller, id)));
    }

    // The answer has no body: whatever the caller accepts, it gets it.
    @DeleteMapping(path = "/{id}", produces = MediaType.ALL_VALUE)
    @Operation(operationId = "unsubscribe", summary = "End a subscription and forget its log")
    @ApiResponse(responseCode = "204", description = "It is ended.")
    ResponseEntity<Void> unsubscribe(
            @AuthenticationPrincipal @Parameter(hidden = true) Caller caller, @PathVariable String id) {
        orders.delete(orders.find(caller, id));
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/{id}/pause")
    @Operation(operationId = "pauseSubscription", summary = "Send nothing more until it is resumed")
    ResponseEntity<SubscriptionAnswer> pause(
            @AuthenticationPrincipal @Parameter(hidden = true) Caller caller, @PathVariable String id) {
        return Answer.unkept(SubscriptionAnswer.of(orders.pause(orders.find(caller, id))));
    }

    @PostMapping("/{id}/resume")
    @Operation(operationId = "resumeSubscription", summary = "Go on where it stopped, and at once")
    ResponseEntity<SubscriptionAnswer> resume(
            @AuthenticationPrincipal @Parameter(hidden = true) Caller caller, @PathVariable String id) {
        return Answer.unkept(SubscriptionAnswer.of(orders.resume(caller, orders.find(caller, id))));
    }

    @PostMapping("/{id}/secret")
    @Operation(
            operationId = "replaceSubscriptionSecret",
            summary = "Sign with a new secret, which the answer shows once",
            description = "Messages are signed by the old one too for a day, so that no message is refused meanwhile.")
    ResponseEntity<SubscriptionAnswer> replaceSecret(
            @AuthenticationPrincipal @Parameter(hidden = true) Caller caller, @PathVariable String id) {
        var secret = SharedSecret.generate(random);
        var changed = orders.replaceSecret(orders.find(caller, id), secret);
        return Answer.unkept(SubscriptionAnswer.of(changed, Optional.of(secret.reveal())));
    }
}
