package org.portolan.gateway.subscription.callback;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.portolan.gateway.problem.Problem;
import org.portolan.gateway.problem.ProblemKind;
import org.portolan.gateway.subscription.Subscription;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** A part of a caller's subscriptions, with the links that DCSA 2.2.0 gives in headers. */
record SubscriptionPage(int limit, int offset) {
    private static final int MOST = 100;
    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,5}");

    static SubscriptionPage of(Optional<String> limit, Optional<String> cursor) {
        int most = limit.map(text -> number("limit", text)).orElse(MOST);
        if (most < 1) {
            throw invalid("limit");
        }
        return new SubscriptionPage(
                most, cursor.map(text -> number("cursor", text)).orElse(0));
    }

    ResponseEntity<List<Map<String, Object>>> answer(List<Subscription> all) {
        var headers = new HttpHeaders();
        headers.add("Current-Page", link(offset));
        headers.add("First-Page", link(0));
        if (offset + limit < all.size()) {
            headers.add("Next-Page", link(offset + limit));
        }
        return ResponseEntity.ok()
                .headers(headers)
                .body(all.stream()
                        .skip(offset)
                        .limit(limit)
                        .map(CallbackAnswer::of)
                        .toList());
    }

    private String link(int from) {
        return "/v2/event-subscriptions?limit=" + limit + "&cursor=" + from;
    }

    private static int number(String name, String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw invalid(name);
        }
        return Integer.parseInt(text);
    }

    private static RuntimeException invalid(String name) {
        return Problem.of(ProblemKind.INVALID_PARAMETER, "\"" + name + "\" has no valid value.")
                .at(name)
                .exception();
    }
}
