package org.portolan.gateway.request;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.portolan.gateway.problem.Problem;
import org.portolan.gateway.problem.ProblemKind;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Refuses a change that comes with a wish its call does not keep: a body where it takes none, a condition on a version
 * where nothing has one, a key for repetition at orders to the gateway itself. An empty object says nothing, and is
 * passed over.
 */
@Component
final class UnkeptWishes implements HandlerInterceptor, WebMvcConfigurer {
    private static final Set<String> CHANGES =
            Set.of(HttpMethod.POST.name(), HttpMethod.PUT.name(), HttpMethod.DELETE.name());
    private static final Set<String> CONDITIONS = Set.of(HttpHeaders.IF_MATCH, HttpHeaders.IF_UNMODIFIED_SINCE);
    private static final Pattern NOT_ON_THE_LEDGER =
            Pattern.compile("(/api/v1/subscriptions|/v2/event-subscriptions)(/.*)?");
    private static final Set<String> NOTHING = Set.of("", "{}", "null");
    private static final int MOST_OF_NOTHING = 64;

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/v1/**", "/v2/**", "/v3/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (handler instanceof HandlerMethod method && CHANGES.contains(request.getMethod())) {
            CONDITIONS.forEach(
                    name -> refuse(request, name, "is not understood: what this call changes has no versions."));
            if (NOT_ON_THE_LEDGER.matcher(request.getRequestURI()).matches()) {
                refuse(
                        request,
                        WriteRequests.IDEMPOTENCY_KEY,
                        "is kept for what goes to the ledger. Subscriptions are listed before one is opened again.");
            }
            if (!takesBody(method) && hasBody(request)) {
                throw Problem.of(
                                ProblemKind.MALFORMED_BODY,
                                "This call takes no body, and what it takes stands in its address.")
                        .at("body")
                        .exception();
            }
        }
        return true;
    }

    private static void refuse(HttpServletRequest request, String header, String sentence) {
        if (request.getHeader(header) != null) {
            throw Problem.of(ProblemKind.INVALID_PARAMETER, "\"" + header + "\" " + sentence)
                    .at(header)
                    .exception();
        }
    }

    /** A call that takes one says of which type. */
    private static boolean takesBody(HandlerMethod method) {
        return Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), RequestMapping.class))
                .filter(mapping -> mapping.consumes().length > 0)
                .isPresent();
    }

    private static boolean hasBody(HttpServletRequest request) throws IOException {
        byte[] begun = request.getInputStream().readNBytes(MOST_OF_NOTHING);
        return begun.length == MOST_OF_NOTHING || !NOTHING.contains(new String(begun, StandardCharsets.UTF_8).strip());
    }
}
