package org.portolan.gateway.query;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;

/** The query parameters that a handler declares in its own signature. */
record DeclaredParameters(Set<String> single, Set<String> repeatable, Set<String> numbers) {
    private static final DefaultParameterNameDiscoverer NAMES = new DefaultParameterNameDiscoverer();

    DeclaredParameters {
        single = Set.copyOf(single);
        repeatable = Set.copyOf(repeatable);
        numbers = Set.copyOf(numbers);
    }

    static DeclaredParameters of(HandlerMethod handler) {
        var single = new TreeSet<String>();
        var repeatable = new TreeSet<String>();
        var numbers = new TreeSet<String>();
        for (MethodParameter parameter : handler.getMethodParameters()) {
            if (parameter.hasParameterAnnotation(ParameterObject.class)) {
                Arrays.stream(parameter.getParameterType().getRecordComponents())
                        .forEach(component -> single.add(component.getName()));
            } else if (Map.class.isAssignableFrom(parameter.getParameterType())
                    && handler.getBean() instanceof AskedByKind kind) {
                single.addAll(kind.parameters());
            } else if (parameter.hasParameterAnnotation(RequestParam.class)) {
                (isCollection(parameter) ? repeatable : single).add(name(parameter));
                if (isNumber(parameter)) {
                    numbers.add(name(parameter));
                }
            }
        }
        return new DeclaredParameters(single, repeatable, numbers);
    }

    DeclaredParameters with(String name) {
        var more = new TreeSet<>(single);
        more.add(name);
        return new DeclaredParameters(more, repeatable, numbers);
    }

    boolean knows(String name) {
        return single.contains(name) || repeatable.contains(name);
    }

    boolean isRepeatable(String name) {
        return repeatable.contains(name);
    }

    boolean isNumber(String name) {
        return numbers.contains(name);
    }

    Set<String> names() {
        var names = new TreeSet<>(single);
        names.addAll(repeatable);
        return names;
    }

    private static boolean isCollection(MethodParameter parameter) {
        return Collection.class.isAssignableFrom(parameter.getParameterType());
    }

    private static boolean isNumber(MethodParameter parameter) {
        return parameter.getParameterType() == int.class || parameter.getParameterType() == long.class;
    }

    private static String name(MethodParameter parameter) {
        parameter.initParameterNameDiscovery(NAMES);
        return Optional.ofNullable(parameter.getParameterAnnotation(RequestParam.class))
                .map(RequestParam::name)
                .filter(name -> !name.isEmpty())
                .or(() -> Optional.ofNullable(parameter.getParameterName()))
                .orElseThrow(() -> new IllegalStateException("A query parameter without a name: " + parameter));
    }
}
