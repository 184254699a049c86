package org.portolan.gateway.screen;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** What the address says, else what was last chosen in this browser, else what the browser prefers. */
@Component("localeResolver")
final class ScreenLanguage implements LocaleResolver {
    static final String PARAMETER = "lang";
    private static final String COOKIE = "portolan-language";
    private static final Duration REMEMBERED = Duration.ofDays(365);

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return chosen(request)
                .or(() -> remembered(request))
                .orElseGet(() -> preferred(request))
                .locale();
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("The language is chosen by the address");
    }

    /** Keeps the language that the address names; the cookie says nothing else. */
    static void remember(HttpServletRequest request, HttpServletResponse response) {
        chosen(request)
                .map(language -> ResponseCookie.from(COOKIE, language.code())
                        .httpOnly(true)
                        .sameSite("Lax")
                        .secure(request.isSecure())
                        .path("/")
                        .maxAge(REMEMBERED)
                        .build()
                        .toString())
                .ifPresent(cookie -> response.addHeader(HttpHeaders.SET_COOKIE, cookie));
    }

    private static Optional<Language> chosen(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter(PARAMETER)).flatMap(Language::ofCode);
    }

    private static Optional<Language> remembered(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .flatMap(code -> Language.ofCode(code).stream())
                .findFirst();
    }

    private static Language preferred(HttpServletRequest request) {
        if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
            return Language.ENGLISH;
        }
        return Collections.list(request.getLocales()).stream()
                .flatMap(locale -> Language.ofCode(locale.getLanguage()).stream())
                .findFirst()
                .orElse(Language.ENGLISH);
    }
}
