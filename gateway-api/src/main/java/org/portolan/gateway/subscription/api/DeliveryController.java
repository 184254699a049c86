package org.portolan.gateway.subscription.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.blocks.readmodel.ReadPosition;
import org.portolan.gateway.problem.Problem;
import org.portolan.gateway.query.PageWish;
import org.portolan.gateway.reading.Answer;
import org.portolan.gateway.subscription.delivery.Samples;
import org.portolan.gateway.subscription.delivery.log.DeliveryLog;
import org.portolan.gateway.subscription.order.SubscriptionOrders;
import org.portolan.records.reason.ReasonCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows owners what was sent, and sends it again, or a sample, when they ask. */
@RestController
@RequestMapping(path = "/api/v1/subscriptions/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Subscriptions")
final class DeliveryController {
    private static final int MOST = 200;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    private final SubscriptionOrders orders;
    private final SubscriptionBody bodies;
    private final DeliveryLog log;
    private final Samples samples;
    private final ReadPosition position;

    DeliveryController(
            SubscriptionOrders orders,
            SubscriptionBody bodies,
            DeliveryLog log,
            Samples samples,
            ReadPosition position) {
        this.orders = orders;
        this.bodies = bodies;
        this.log = log;
        this.samples = samples;
        this.position = position;
    }

    @GetMapping("/deliveries")
    @Operation(operationId = "listDeliveries", summary = "The last attempts, the newest first")
    ResponseEntity<DeliveryAnswer> deliveries(
            @AuthenticationPrincipal @Parameter(hidden = true) Caller caller,
            @PathVariable String id,
            @RequestParam(defaultValue = "50") @Schema(minimum = "1", maximum = "200") int limit,
            @RequestParam Optional<String> cursor) {
        var known = orders.find(caller, id);
        var wish = PageWish.of(limit, MOST, cursor, DeliveryController::number);
        var found = log.before(known.id(), wish.after().orElse(Long.MAX_VALUE), wish.read());
        return Answer.unkept(DeliveryAnswer.of(wish.page(found, last -> Long.toString(last.number()))));
    }

    @PostMapping(path = "/replay", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "replaySubscription",
            summary = "Send everything from a ledger position on again",
            description = "The same events with the same ids, bodies and order as at first.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = ReplayRequest.class))))
    ResponseEntity<SubscriptionAnswer> replay(
            @AuthenticationPrincipal @Parameter(hidden = true) Caller caller,
            @PathVariable String id,
            HttpServletRequest request) {
        var known = orders.find(caller, id);
        var from = bodies.read(caller, request, SubscriptionBody::from)
                .orElseThrow(() -> Problem.of(ReasonCode.MISSING_FIELD, "is mandatory")
                        .at("from")
                        .exception());
        return Answer.unkept(SubscriptionAnswer.of(orders.replay(known, StartingPoint.of(from, position.ledgerEnd()))));
    }

    @PostMapping("/sample")
    @Operation(
            operationId = "sendSample",
            summary = "Send a made-up event at once",
            description = "Its id begins with sample_; it is not sent again, and the answer tells what came of it.")
    ResponseEntity<SampleAnswer> sample(
            @AuthenticationPrincipal @Parameter(hidden = true) Caller caller, @PathVariable String id) {
        var answer = samples.send(orders.find(caller, id));
        return Answer.unkept(new SampleAnswer(answer.isTaken(), answer.outcome(), answer.status()));
    }

    /** From where on everything is sent again; for readers of the description. */
    record ReplayRequest(
            @Schema(
                    description = "now, start, or a ledger position.",
                    example = "12-0-3",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            String from) {}

    /** What came of a sample. */
    record SampleAnswer(boolean taken, String outcome, int status) {}

    private static Optional<Long> number(String cursor) {
        return NUMBER.matcher(cursor).matches() ? Optional.of(Long.parseLong(cursor)) : Optional.empty();
    }
}
