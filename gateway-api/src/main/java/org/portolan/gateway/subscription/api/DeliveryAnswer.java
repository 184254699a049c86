package org.portolan.gateway.subscription.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import org.portolan.gateway.query.PageWish;
import org.portolan.gateway.subscription.delivery.log.Delivery;

/** A page of the log of deliveries, the newest first. */
@Schema(name = "Deliveries")
record DeliveryAnswer(List<DeliveryShown> deliveries, Optional<String> next) {

    /** One attempt. */
    @Schema(name = "Delivery")
    record DeliveryShown(
            String time,

            @Schema(description = "EVENT or SAMPLE") String kind,

            @Schema(description = "The header webhook-id: the event's id, the same in every attempt.")
            String messageId,

            Optional<String> containerNumber,
            Optional<String> position,
            int attempt,

            @Schema(
                    description = "TAKEN (2xx), REFUSED (another status), TIMEOUT, NO_CONNECTION, NO_SUCH_HOST"
                            + " (unknown, or not a public address), TLS, or NO_TOKEN (none was given for the target)")
            String outcome,

            @Schema(description = "Of HTTP, or 0 where there was no answer")
            int status,

            long millis) {

        static DeliveryShown of(Delivery delivery) {
            return new DeliveryShown(
                    delivery.time().toString(),
                    delivery.sent().kind(),
                    delivery.sent().messageId(),
                    delivery.sent().container(),
                    delivery.sent().position(),
                    delivery.attempt(),
                    delivery.outcome(),
                    delivery.status(),
                    delivery.millis());
        }
    }

    static DeliveryAnswer of(PageWish.Page<Delivery> page) {
        return new DeliveryAnswer(page.entries().stream().map(DeliveryShown::of).toList(), page.next());
    }
}
