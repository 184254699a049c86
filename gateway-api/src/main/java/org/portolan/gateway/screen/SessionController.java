package org.portolan.gateway.screen;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriComponentsBuilder;

/** Takes a key in and forgets it. Answers with a redirect, so that going back or reloading never sends the key again. */
@ScreenController
final class SessionController {
    private static final Pattern OWN_PAGE = Pattern.compile("/(page/[A-Za-z0-9/_-]*)?");

    private final Sessions sessions;

    SessionController(Sessions sessions) {
        this.sessions = sessions;
    }

    /** Leads to the page that was asked for, with the containers that stood in the form. */
    @PostMapping("/page/session")
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

    private static List<String> containers(HttpServletRequest request) {
        return Stream.ofNullable(request.getParameterValues("container"))
                .flatMap(Stream::of)
                .map(String::strip)
                .filter(typed -> !typed.isEmpty())
                .toList();
    }

    private static ModelAndView seeOther(String address) {
        var redirect = new RedirectView(address);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(redirect);
    }
}
