package org.portolan.gateway.page;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.blocks.readmodel.ReadPosition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriComponentsBuilder;

/** What every answer of the page has: its form, its language, its place on the ledger, and its protection. */
@Component
final class PageFrame {
    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self';"
            + " base-uri 'none'; frame-ancestors 'none'";

    private final ReadPosition position;

    PageFrame(ReadPosition position) {
        this.position = position;
    }

    ModelAndView form(NumberEntered entered, Locale locale, Optional<Caller> caller) {
        var other = locale.getLanguage().equals("zh") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        return new ModelAndView("page")
                .addObject("language", locale.getLanguage())
                .addObject("tag", tag(locale))
                .addObject("otherLanguage", tag(other))
                .addObject("otherAddress", address(entered, other))
                .addObject("entered", entered)
                .addObject("caller", caller.map(Caller::id).orElse(null))
                .addObject("block", position.block());
    }

    ModelAndView refusal(
            NumberEntered entered, Locale locale, Optional<Caller> caller, @Nullable String message, int status) {
        var page = form(entered, locale, caller).addObject("error", message);
        page.setStatus(HttpStatus.valueOf(status));
        return page;
    }

    static String address(NumberEntered entered, Locale locale) {
        var address = UriComponentsBuilder.fromPath("/").queryParam("lang", locale.getLanguage());
        entered.number().ifPresent(number -> address.queryParam("container", number));
        return address.encode().toUriString();
    }

    /** Sends the browser to the page with a question of its own. */
    static ModelAndView seeOther(NumberEntered entered, Locale locale) {
        var redirect = new RedirectView(address(entered, locale));
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(redirect);
    }

    /** Stricter than the rest of the gateway: no script at all, and nothing from elsewhere. */
    static void protect(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private static String tag(Locale locale) {
        return locale.getLanguage().equals("zh") ? "zh-Hans" : "en";
    }
}
