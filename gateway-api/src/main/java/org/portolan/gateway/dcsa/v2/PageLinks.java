package org.portolan.gateway.dcsa.v2;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.portolan.gateway.dcsa.recorded.EventCursor;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Links to pages, each with all the parameters of the question. */
final class PageLinks {
    private final HttpServletRequest request;

    PageLinks(HttpServletRequest request) {
        this.request = request;
    }

    String current() {
        return link(Optional.ofNullable(request.getParameter("cursor")));
    }

    String first() {
        return link(Optional.empty());
    }

    String to(EventCursor cursor) {
        return link(Optional.of(cursor.toString()));
    }

    private String link(Optional<String> cursor) {
        UriComponentsBuilder link = ServletUriComponentsBuilder.fromRequestUri(request);
        request.getParameterMap().forEach((name, values) -> {
            if (!name.equals("cursor")) {
                link.queryParam(
                        encoded(name),
                        Arrays.stream(values).map(PageLinks::encoded).toArray());
            }
        });
        cursor.ifPresent(text -> link.queryParam("cursor", encoded(text)));
        return link.build(true).toUriString();
    }

    /** Every sign that is not unreserved is encoded: a plus sign that stands in a link means a blank. */
    private static String encoded(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }
}
