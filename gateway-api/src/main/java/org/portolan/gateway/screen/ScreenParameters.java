package org.portolan.gateway.screen;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.portolan.gateway.query.NearestName;
import org.springframework.http.HttpMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Refuses an address that asks a page for something by a name that is none of its own, or twice, and a form with such a
 * field: what was meant must not be passed over, as it is not at the addresses of programs.
 */
record ScreenParameters(Set<String> single, Set<String> several) {

    private static final Set<String> CHECKED =
            Set.of(HttpMethod.GET.name(), HttpMethod.HEAD.name(), HttpMethod.POST.name());

    /** A name of another form may be anything, a key too, and is not repeated. */
    private static final Pattern REPEATABLE_NAME = Pattern.compile("[A-Za-z0-9_.-]{1,40}");

    /** Of fields that are alike in many lines, one is told. */
    private static final Pattern FURTHER_LINE = Pattern.compile("\\[[1-9]");

    private static final String UNREPEATED = "\u2026";

    ScreenParameters {
        single = Set.copyOf(single);
        several = Set.copyOf(several);
    }

    static void check(HttpServletRequest request, Object handler) {
        if (handler instanceof HandlerMethod method && CHECKED.contains(request.getMethod())) {
            request.getParameterMap().forEach(of(method).with(besides(request, method))::check);
        }
    }

    private static ScreenParameters of(HandlerMethod method) {
        var taken = Optional.ofNullable(method.getMethodAnnotation(Takes.class));
        var single = new TreeSet<>(taken.map(Takes::value).map(Set::of).orElse(Set.of()));
        single.add(ScreenLanguage.PARAMETER);
        return new ScreenParameters(
                single, taken.map(Takes::several).map(Set::of).orElse(Set.of()));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Boolean> besides(HttpServletRequest request, HandlerMethod method) {
        return method.getBean() instanceof TakesByKind kind
                        && request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
                                instanceof Map<?, ?> parts
                ? kind.taken(HttpMethod.POST.matches(request.getMethod()), (Map<String, String>) parts)
                : Map.of();
    }

    private ScreenParameters with(Map<String, Boolean> besides) {
        var once = new TreeSet<>(single);
        var often = new TreeSet<>(several);
        besides.forEach((name, repeated) -> (repeated ? often : once).add(name));
        return new ScreenParameters(once, often);
    }

    private void check(String name, String[] values) {
        if (single.contains(name)) {
            if (values.length > 1) {
                throw ScreenRefusal.parameter("parameter.once", name);
            }
            checkLanguage(name, values[0]);
        } else if (!several.contains(name)) {
            throw unknown(name);
        }
    }

    private ScreenRefusal unknown(String name) {
        return NearestName.to(name, names())
                .map(near -> ScreenRefusal.parameter("parameter.unknown", name, near))
                .orElseGet(() -> ScreenRefusal.parameter(
                        "parameter.none", REPEATABLE_NAME.matcher(name).matches() ? name : UNREPEATED, told()));
    }

    private static void checkLanguage(String name, String value) {
        if (name.equals(ScreenLanguage.PARAMETER)
                && !value.isBlank()
                && Language.ofCode(value).isEmpty()) {
            throw ScreenRefusal.parameter(
                    "parameter.choice",
                    name,
                    Stream.of(Language.values()).map(Language::code).collect(Collectors.joining(", ")));
        }
    }

    private String told() {
        return names().stream()
                .filter(name -> !FURTHER_LINE.matcher(name).find())
                .collect(Collectors.joining(", "));
    }

    private Set<String> names() {
        var names = new TreeSet<>(single);
        names.addAll(several);
        return names;
    }
}
