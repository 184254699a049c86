package org.portolan.gateway.server;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.accept.ContentNegotiationStrategy;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Takes {@code application/*+json} in an Accept header for what it says, the types that end so. Spring would answer with
 * {@code application/json} too, which is none of them.
 */
@Configuration(proxyBeanMethods = false)
class AcceptedTypes implements WebMvcConfigurer {
    private static final String RANGE = "*+json";
    private static final List<String> OURS = List.of("ld+json", "problem+json");

    @Override
    public void configureContentNegotiation(ContentNegotiationConfigurer negotiation) {
        negotiation.strategies(List.of(new NamedTypes()));
    }

    private static final class NamedTypes implements ContentNegotiationStrategy {
        private final ContentNegotiationStrategy header = new HeaderContentNegotiationStrategy();

        @Override
        public List<MediaType> resolveMediaTypes(NativeWebRequest request) throws HttpMediaTypeNotAcceptableException {
            return header.resolveMediaTypes(request).stream()
                    .flatMap(NamedTypes::named)
                    .toList();
        }

        private static Stream<MediaType> named(MediaType type) {
            return type.getSubtype().equals(RANGE)
                    ? OURS.stream().map(name -> new MediaType(type.getType(), name, type.getParameters()))
                    : Stream.of(type);
        }
    }
}
