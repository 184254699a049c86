package org.portolan.gateway.dcsa;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import org.portolan.gateway.problem.Problem;
import org.portolan.gateway.problem.ProblemKind;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Refuses a request that demands another version than its address speaks; a request need not name one. */
@Component
final class VersionDemand implements HandlerInterceptor, WebMvcConfigurer {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/v2/**", "/v3/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        DcsaVersion.at(request.getRequestURI()).ifPresent(version -> {
            var demanded = Collections.list(request.getHeaders(DcsaVersion.HEADER));
            if (!demanded.stream().map(String::strip).allMatch(version.asked()::contains)) {
                throw Problem.of(
                                ProblemKind.UNSUPPORTED_VERSION,
                                "This address speaks version " + version.full() + "; a request may say API-Version: "
                                        + String.join(", ", version.asked()) + " or nothing.")
                        .at(DcsaVersion.HEADER)
                        .exception();
            }
        });
        return true;
    }
}
