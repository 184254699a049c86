package org.portolan.gateway.page;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.screen.ScreenController;
import org.portolan.gateway.trace.TraceCursor;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page for people: a form, and the container that it was asked for. */
@ScreenController
final class PageController {
    private final TracePage traces;

    PageController(TracePage traces) {
        this.traces = traces;
    }

    @GetMapping("/")
    ModelAndView page(
            @RequestParam(defaultValue = "") String container,
            @RequestParam Optional<String> cursor,
            @AuthenticationPrincipal @Nullable Caller caller,
            Locale locale) {
        var entered = NumberEntered.of(container);
        if (entered.isBlank()) {
            return form(entered);
        }
        if (entered.number().isEmpty()) {
            return refusal(entered, entered.mistake(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (caller == null) {
            return refusal(entered, "error.signedOut", HttpStatus.UNAUTHORIZED);
        }
        return traces.find(caller, entered.number().get(), cursor.flatMap(TraceCursor::parse), locale)
                .map(trace -> form(entered).addObject("trace", trace))
                .orElseGet(() -> refusal(entered, "error.nothing", HttpStatus.NOT_FOUND));
    }

    private static ModelAndView form(NumberEntered entered) {
        return new ModelAndView("page").addObject("entered", entered);
    }

    private static ModelAndView refusal(NumberEntered entered, @Nullable String message, HttpStatus status) {
        var page = form(entered).addObject("error", message);
        page.setStatus(status);
        return page;
    }
}
