package org.portolan.gateway.subscription.stream;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.access.address.RequestRates;
import org.portolan.gateway.blocks.readmodel.ReadPosition;
import org.portolan.gateway.query.PageWish;
import org.portolan.gateway.reading.Answer;
import org.portolan.gateway.reading.Json;
import org.portolan.gateway.subscription.feed.EventFilter;
import org.portolan.gateway.subscription.feed.FeedEntry.Change;
import org.portolan.gateway.subscription.feed.Marker;
import org.portolan.gateway.subscription.feed.Sights;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Tells those who ask from time to time what streams and subscriptions tell of records. How far an answer goes depends on
 * blocks and on what is told in it, and on nothing that the caller may not see.
 */
@RestController
@Tag(name = "Subscriptions")
final class ChangesController {
    private static final int MOST = 500;
    private static final int BATCH = 500;
    /** So many blocks are looked through for an answer: of those of others none may stand out by the time it takes. */
    private static final int BLOCKS = 200;
    /** So many blocks count as one request of the caller's. */
    private static final int OF_ONE_REQUEST = 10;

    private final StreamFeeds feeds;
    private final Sights sights;
    private final ReadPosition position;
    private final Since since;
    private final RequestRates rates;

    ChangesController(StreamFeeds feeds, Sights sights, ReadPosition position, Since since, RequestRates rates) {
        this.feeds = feeds;
        this.sights = sights;
        this.position = position;
        this.since = since;
        this.rates = rates;
    }

    @GetMapping(path = "/api/v1/changes", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "listChanges",
            summary = "What happened to records since a time or an earlier answer",
            description =
                    "Told is what the caller may see at the moment of asking, in the order of the ledger: the same"
                            + " that streams and subscriptions tell of records. An answer goes through 200 blocks at most;"
                            + " each ten of them count as one request of the caller's.")
    ResponseEntity<ChangesAnswer> changes(
            @AuthenticationPrincipal @Parameter(hidden = true) Caller caller,
            @RequestParam
                    @Parameter(
                            description = "Types of changes, such as certificate.issued, or certificate.* for all about"
                                    + " certificates")
                    List<String> type,
            @RequestParam
                    @Parameter(
                            description = "A time: from the block on in which it lies; or `start`. Without a cursor it"
                                    + " has to be given",
                            example = "2026-11-20T00:00:00Z")
                    Optional<String> since,
            @RequestParam Optional<String> cursor,
            @RequestParam(defaultValue = "100") @Schema(minimum = "1", maximum = "500") int limit,
            HttpServletRequest request) {
        PageWish.requireLimit(limit, MOST);
        var types = EventStreamRequest.types(type);
        if (types.movements()) {
            throw EventStreamRequest.refused("type", "must name records: movements come as a stream or a subscription");
        }
        sights.require(caller, "type", types);
        var begin = this.since.read(since, cursor);
        long known = position.block();
        long last = Math.min(known, Math.max(begin.block(), 0) + BLOCKS);
        rates.countFurther(request, (int) Math.max(0, last - begin.block()) / OF_ONE_REQUEST);
        return Answer.unkept(after(begin, last, known, new EventFilter(Map.of(), types), caller, limit));
    }

    private ChangesAnswer after(Marker begin, long last, long known, EventFilter filter, Caller caller, int limit) {
        var sight = sights.newSight();
        sight.prepare(caller, List.of());
        List<Json> told = new ArrayList<>();
        var marker = begin;
        while (marker.compareTo(Marker.endOf(last)) < 0) {
            var entries = feeds.all().between(marker, last, filter.ofFeed(), BATCH);
            for (var entry : entries) {
                marker = Marker.after(entry.position());
                if (entry instanceof Change change && filter.matches(change) && sight.sees(caller, change, Set.of())) {
                    told.add(new Json(feeds.changes().change(change).messageText()));
                    if (told.size() == limit) {
                        return new ChangesAnswer(told, marker.toString(), false);
                    }
                }
            }
            marker = entries.size() < BATCH ? marker.orLater(Marker.endOf(last)) : marker;
        }
        return new ChangesAnswer(told, marker.toString(), last >= known);
    }
}
