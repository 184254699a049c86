package org.portolan.gateway.access.address;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Ends the start of a gateway in which a controller writes at an address of which no {@link WritingRoles} say who
 * may: whoever adds one cannot forget it. Pages ask their readers themselves.
 */
@Component
public final class NamedAddresses implements SmartInitializingSingleton {
    private static final Set<RequestMethod> ASKING =
            Set.of(RequestMethod.GET, RequestMethod.HEAD, RequestMethod.OPTIONS, RequestMethod.TRACE);
    private static final Pattern VARIABLE = Pattern.compile("\\{[^/]+}");
    private static final String PAGES = "/page/";

    private final RequestMappingHandlerMapping mapping;
    private final WritingAddresses named;

    /** A method at an address, whose variables are filled in. */
    public record Writing(HttpMethod method, String path) {}

    NamedAddresses(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping, WritingAddresses named) {
        this.mapping = mapping;
        this.named = named;
    }

    @Override
    public void afterSingletonsInstantiated() {
        List<Writing> forgotten = writing().filter(this::isForgotten).toList();
        if (!forgotten.isEmpty()) {
            throw new IllegalStateException("Neither WritingRoles nor a KindWriting says who may use " + forgotten);
        }
    }

    /** Wherever a controller writes. */
    public Stream<Writing> writing() {
        return mapping.getHandlerMethods().keySet().stream()
                .flatMap(known -> known.getPatternValues().stream()
                        .flatMap(pattern -> known.getMethodsCondition().getMethods().stream()
                                .filter(method -> !ASKING.contains(method))
                                .map(method -> new Writing(
                                        method.asHttpMethod(),
                                        VARIABLE.matcher(pattern).replaceAll("x")))));
    }

    boolean isForgotten(Writing writing) {
        return !writing.path().startsWith(PAGES)
                && named.all().stream().noneMatch(each -> each.isFor(writing.method(), writing.path()));
    }
}
