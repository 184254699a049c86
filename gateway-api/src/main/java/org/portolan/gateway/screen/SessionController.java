package org.portolan.gateway.screen;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.portolan.gateway.access.address.WrongKeys;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Takes a key in and forgets it. Answers with a redirect, so that going back or reloading never sends the key again. */
@ScreenController
final class SessionController {
    private static final Pattern OWN_PAGE = Pattern.compile("/(page/[A-Za-z0-9/_-]*)?");

    /** One more than the page shows, so that it can say that there were more. */
    private static final int MOST = 51;

    private static final int LONGEST = 2_000;
    private static final int LONGEST_ENCODED = 6_000;

    private final Sessions sessions;

    private final WrongKeys wrongKeys;

    SessionController(Sessions sessions, WrongKeys wrongKeys) {
        this.sessions = sessions;
        this.wrongKeys = wrongKeys;
    }

    /** Leads to the page that was asked for, with the containers that stood in the form. */
    @PostMapping("/page/session")
    @Takes(
            value = {"key", "to"},
            several = "container")
    ModelAndView enter(
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "/") String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        var target = UriComponentsBuilder.fromPath(OWN_PAGE.matcher(to).matches() ? to : "/");
        var containers = containers(request);
        containers.forEach(typed -> target.queryParam("container", typed));
        var word = sessions.begin(key.strip());
        if (word.isEmpty()) {
            wrongKeys.count(request, response).ifPresent(tooMany -> {
                throw tooMany.exception();
            });
            var again = new ModelAndView("refusal")
                    .addObject("message", "refusal.key")
                    .addObject("status", HttpStatus.UNAUTHORIZED.value())
                    .addObject("containers", containers)
                    .addObject("to", target.build().getPath());
            again.setStatus(HttpStatus.UNAUTHORIZED);
            return again;
        }
        response.addHeader(HttpHeaders.SET_COOKIE, SessionCookie.begin(request, word.get()));
        return seeOther(target.build().encode().toUriString());
    }

    @PostMapping("/page/sign-out")
    ModelAndView leave(HttpServletRequest request, HttpServletResponse response) {
        SessionCookie.read(request).ifPresent(sessions::end);
        response.addHeader(HttpHeaders.SET_COOKIE, SessionCookie.end(request));
        return seeOther("/");
    }

    /** No more than fits into an address, which is all that the page looks at. */
    private static List<String> containers(HttpServletRequest request) {
        var length = new AtomicInteger();
        return Stream.ofNullable(request.getParameterValues("container"))
                .flatMap(Stream::of)
                .map(String::strip)
                .filter(typed -> !typed.isEmpty())
                .map(typed -> typed.substring(0, Math.min(typed.length(), LONGEST)))
                .limit(MOST)
                .filter(typed -> length.addAndGet(
                                UriUtils.encode(typed, StandardCharsets.UTF_8).length())
                        <= LONGEST_ENCODED)
                .toList();
    }

    private static ModelAndView seeOther(String address) {
        var redirect = new RedirectView(address);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(redirect);
    }
}
