package org.portolan.gateway.screen;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.blocks.readmodel.ReadPosition;
import org.portolan.gateway.screen.Screen.LanguageLink;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** Adds the frame to whatever a page says. */
@Component
final class Screens {
    private final LocaleResolver languages;
    private final ReadPosition position;
    private final List<MenuEntry> menu;

    Screens(LocaleResolver languages, ReadPosition position, List<MenuEntry> menu) {
        this.languages = languages;
        this.position = position;
        this.menu =
                menu.stream().sorted(Comparator.comparingInt(MenuEntry::place)).toList();
    }

    void frame(ModelAndView page, HttpServletRequest request) {
        var reader = reader();
        page.addObject(
                "screen",
                new Screen(
                        Language.of(languages.resolveLocale(request)),
                        request.getServletPath(),
                        Stream.of(Language.values())
                                .map(language -> new LanguageLink(language, address(request, language)))
                                .toList(),
                        menu.stream()
                                .filter(entry -> reader.filter(entry::isFor).isPresent())
                                .toList(),
                        reader.map(Caller::id).orElse(null),
                        position.block()));
    }

    private static Optional<Caller> reader() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(Authentication::getPrincipal)
                .filter(Caller.class::isInstance)
                .map(Caller.class::cast);
    }

    /** A page that answered a form cannot be asked for again: its links lead to the start. */
    private static String address(HttpServletRequest request, Language language) {
        var asked = HttpMethod.GET.matches(request.getMethod());
        var address = UriComponentsBuilder.fromPath(asked ? request.getServletPath() : "/");
        if (asked) {
            request.getParameterMap().forEach((name, values) -> address.queryParam(name, (Object[]) values));
        }
        return address.replaceQueryParam(ScreenLanguage.PARAMETER, language.code())
                .build()
                .encode()
                .toUriString();
    }
}
