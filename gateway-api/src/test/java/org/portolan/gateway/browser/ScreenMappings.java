package org.portolan.gateway.browser;

import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Stream;
import org.portolan.gateway.screen.ScreenController;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.http.server.PathContainer;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** The addresses at which there are pages for people, found at the controllers themselves. */
final class ScreenMappings {
    private ScreenMappings() {}

    /** Of all pages; a table that is downloaded is none. */
    static List<PathPattern> ofPages() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ScreenController.class));
        return scanner.findCandidateComponents("org.portolan.gateway").stream()
                .map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), null))
                .flatMap(ScreenMappings::addresses)
                .map(PathPatternParser.defaultInstance::parse)
                .toList();
    }

    /** Those at which none of these paths, which may have a query, has a page. */
    static List<String> missing(List<PathPattern> pages, List<String> paths) {
        return pages.stream()
                .filter(page -> paths.stream()
                        .map(path -> PathContainer.parsePath(path.replaceFirst("\\?.*", "")))
                        .noneMatch(page::matches))
                .map(PathPattern::getPatternString)
                .toList();
    }

    /** Those of inherited methods too, below the address of the controller itself. */
    private static Stream<String> addresses(Class<?> controller) {
        var all = AnnotatedElementUtils.findMergedAnnotation(controller, RequestMapping.class);
        var above = all == null ? "" : all.path()[0];
        return Stream.of(ReflectionUtils.getUniqueDeclaredMethods(controller))
                .flatMap(ScreenMappings::addresses)
                .map(address -> above + address);
    }

    private static Stream<String> addresses(Method method) {
        var mapping = AnnotatedElementUtils.findMergedAnnotation(method, GetMapping.class);
        if (mapping == null || List.of(mapping.produces()).contains("text/csv")) {
            return Stream.empty();
        }
        return mapping.path().length == 0 ? Stream.of("") : Stream.of(mapping.path());
    }
}
