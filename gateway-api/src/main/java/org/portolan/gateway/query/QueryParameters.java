package org.portolan.gateway.query;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.portolan.gateway.problem.Problem;
import org.portolan.gateway.problem.ProblemKind;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Refuses a parameter that the call does not declare, that is empty, that stands twice where it may stand once, or
 * that is written as a number is in some programs only: a wish that is not understood must not be taken for none.
 */
@Component
final class QueryParameters implements HandlerInterceptor, WebMvcConfigurer {
    private static final String[] ADDRESSES = {"/api/v1/**", "/v2/**", "/v3/**"};

    /** Questions after events by DCSA's standards, whose parameters are judged where they are read. */
    private static final Pattern QUESTIONS = Pattern.compile("/v[23]/events");

    private static final String OPERATIONS = "/api/v1/operations/";
    private static final String MIN_POSITION = "minPosition";

    /** A name of another form may be anything, a key too, and is not repeated. */
    private static final Pattern REPEATABLE_NAME = Pattern.compile("[A-Za-z0-9_.-]{1,40}");

    /** Hexadecimal or Arabic digits, a plus sign or blanks would be a number to some readers and none to others. */
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]{0,8})");

    private static final List<String> PAGES = List.of("limit", "cursor");

    private final Map<HandlerMethod, DeclaredParameters> known = new ConcurrentHashMap<>();

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns(ADDRESSES).order(Ordered.HIGHEST_PRECEDENCE);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && !isJudgedElsewhere(request)) {
            var declared = known.computeIfAbsent(method, DeclaredParameters::of);
            var taken = readsTheLedger(request) ? declared.with(MIN_POSITION) : declared;
            refusePages(request, method, taken);
            request.getParameterMap().forEach((name, values) -> check(name, values, taken));
        }
        return true;
    }

    private static boolean isJudgedElsewhere(HttpServletRequest request) {
        return !HttpMethod.POST.matches(request.getMethod())
                && QUESTIONS.matcher(request.getRequestURI()).matches();
    }

    /** Operations are not in the read model, and so at no position. */
    private static boolean readsTheLedger(HttpServletRequest request) {
        return (HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod()))
                && !request.getRequestURI().startsWith(OPERATIONS);
    }

    /** The same address takes them where it answers with JSON: it is the wish for a table that they do not go with. */
    private static void refusePages(HttpServletRequest request, HandlerMethod method, DeclaredParameters declared) {
        var mapping = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), RequestMapping.class);
        if (mapping == null || !List.of(mapping.produces()).equals(List.of("text/csv"))) {
            return;
        }
        for (var name : PAGES) {
            if (request.getParameter(name) != null && !declared.knows(name)) {
                throw invalid(
                        name,
                        "\"" + name
                                + "\" does not go with \"Accept: text/csv\", which gets the whole list in one table;"
                                + " pages come as application/json.");
            }
        }
    }

    private static void check(String name, String[] values, DeclaredParameters declared) {
        if (!declared.knows(name)) {
            throw unknown(name, declared);
        }
        if (values.length > 1 && !declared.isRepeatable(name)) {
            throw invalid(name, "\"" + name + "\" may stand once.");
        }
        for (String value : values) {
            if (value.isBlank()) {
                throw invalid(name, "\"" + name + "\" has no value; leave it out where nothing is meant.");
            }
            if (declared.isNumber(name) && !NUMBER.matcher(value).matches()) {
                throw invalid(name, "\"" + name + "\" must be a whole number in digits.");
            }
        }
    }

    private static RuntimeException unknown(String name, DeclaredParameters declared) {
        if (!REPEATABLE_NAME.matcher(name).matches()) {
            return Problem.of(
                            ProblemKind.INVALID_PARAMETER,
                            "A parameter has a name that no call has. " + allowed(declared))
                    .exception();
        }
        var meant = NearestName.to(name, declared.names())
                .map(near -> "Did you mean \"" + near + "\"? ")
                .orElse("");
        return invalid(name, "\"" + name + "\" is no parameter of this call. " + meant + allowed(declared));
    }

    private static String allowed(DeclaredParameters declared) {
        return declared.names().isEmpty()
                ? "It takes none."
                : declared.names().stream()
                        .map(name -> "\"" + name + "\"")
                        .collect(Collectors.joining(", ", "It takes ", "."));
    }

    private static RuntimeException invalid(String name, String detail) {
        return Problem.of(ProblemKind.INVALID_PARAMETER, detail).at(name).exception();
    }
}
