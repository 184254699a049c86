package org.portolan.gateway.reading;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Applies to every question to the read model; operations are not kept there. */
@Configuration(proxyBeanMethods = false)
class ReadingConfiguration implements WebMvcConfigurer {
    private final PositionHeader positionHeader;

    ReadingConfiguration(PositionHeader positionHeader) {
        this.positionHeader = positionHeader;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(positionHeader)
                .addPathPatterns("/api/v1/**", "/v2/**", "/v3/**")
                .excludePathPatterns("/api/v1/operations/**");
    }
}
