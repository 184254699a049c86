package org.portolan.gateway.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.trace.TraceCursor;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page for people: a form, and the container that it was asked for. */
@Controller
final class PageController {
    private final PageSessions sessions;
    private final TracePage traces;
    private final PageFrame frame;

    PageController(PageSessions sessions, TracePage traces, PageFrame frame) {
        this.sessions = sessions;
        this.traces = traces;
        this.frame = frame;
    }

    @GetMapping("/")
    ModelAndView page(
            @RequestParam(defaultValue = "") String container,
            @RequestParam Optional<String> cursor,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        PageFrame.protect(response);
        var caller = caller(request);
        var entered = NumberEntered.of(container);
        if (entered.isBlank()) {
            return frame.form(entered, locale, caller);
        }
        if (entered.number().isEmpty()) {
            return frame.refusal(entered, locale, caller, entered.mistake(), 422);
        }
        if (caller.isEmpty()) {
            return frame.refusal(entered, locale, caller, "error.signedOut", 401);
        }
        return traces.find(caller.get(), entered.number().get(), cursor.flatMap(TraceCursor::parse), locale)
                .map(trace -> frame.form(entered, locale, caller).addObject("trace", trace))
                .orElseGet(() -> frame.refusal(entered, locale, caller, "error.nothing", 404));
    }

    /** Answers with a redirect where all is well, so that going back or reloading never sends the key again. */
    @PostMapping("/page/session")
    ModelAndView enter(
            @RequestParam(defaultValue = "") String container,
            @RequestParam(defaultValue = "") String key,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        PageFrame.protect(response);
        var entered = NumberEntered.of(container);
        var word = key.isBlank() ? Optional.<String>empty() : sessions.begin(key.strip());
        word.ifPresent(begun -> response.addHeader(HttpHeaders.SET_COOKIE, SessionCookie.begin(request, begun)));
        var caller = key.isBlank() ? caller(request) : word.flatMap(sessions::caller);
        if (caller.isEmpty()) {
            return frame.refusal(entered, locale, caller, "error.key", 401);
        }
        if (entered.number().isEmpty() && !entered.isBlank()) {
            return frame.refusal(entered, locale, caller, entered.mistake(), 422);
        }
        return PageFrame.seeOther(entered, locale);
    }

    @PostMapping("/page/sign-out")
    ModelAndView leave(Locale locale, HttpServletRequest request, HttpServletResponse response) {
        PageFrame.protect(response);
        SessionCookie.read(request).ifPresent(sessions::end);
        response.addHeader(HttpHeaders.SET_COOKIE, SessionCookie.end(request));
        return PageFrame.seeOther(NumberEntered.of(""), locale);
    }

    private Optional<Caller> caller(HttpServletRequest request) {
        return SessionCookie.read(request).flatMap(sessions::caller);
    }
}
