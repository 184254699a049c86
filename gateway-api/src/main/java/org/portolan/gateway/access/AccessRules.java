package org.portolan.gateway.access;

import jakarta.servlet.DispatcherType;
import java.util.List;
import org.portolan.gateway.GatewaySettings;
import org.portolan.gateway.access.address.WritingAddresses;
import org.portolan.gateway.problem.ProblemWriter;
import org.portolan.gateway.problem.header.SecurityHeaders;
import org.portolan.gateway.server.WellFormedRequests;
import org.portolan.records.member.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;

/** What is public, and that everything else needs a known caller; roles are asked for by each call itself. */
@Configuration(proxyBeanMethods = false)
class AccessRules {

    private static final String[] PUBLIC = {
        "/",
        "/page/**",
        "/assets/**",
        "/docs/**",
        "/swagger-ui/**",
        "/openapi.json",
        "/openapi.json/**",
        "/problems/**",
        "/actuator/health/**",
        "/error"
    };

    /** The two ways in which a caller is known without an OAuth 2 issuer. */
    record Knowing(ApiKeys keys, SessionCallers sessions) {}

    @Bean
    static Knowing knowing(ApiKeys keys, SessionCallers sessions) {
        return new Knowing(keys, sessions);
    }

    /** What each request has to pass once it is known whose it is. */
    record Guards(CallerRate rate, WellFormedRequests wellFormed, WritingAddresses writing) {}

    @Bean
    static Guards guards(CallerRate rate, ProblemWriter writer, WritingAddresses writing) {
        return new Guards(rate, new WellFormedRequests(writer), writing);
    }

    @Bean
    SecurityFilterChain requests(
            HttpSecurity http, Knowing knowing, Refusals refusals, Guards guards, GatewaySettings settings) {
        http.csrf(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers ->
                        headers.contentSecurityPolicy(policy -> policy.policyDirectives(SecurityHeaders.POLICY)))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .authorizeHttpRequests(requests -> addresses(requests, guards.writing()))
                .addFilterBefore(new ApiKeyFilter(knowing.keys(), refusals), AnonymousAuthenticationFilter.class)
                .addFilterBefore(new SessionFilter(knowing.sessions(), refusals), AnonymousAuthenticationFilter.class)
                .addFilterBefore(guards.rate(), AuthorizationFilter.class)
                .addFilterBefore(guards.wellFormed(), AuthorizationFilter.class);
        if (settings.oauth2().configured()) {
            http.oauth2ResourceServer(server -> server.authenticationEntryPoint(refusals)
                    .accessDeniedHandler(refusals)
                    .jwt(jwt -> jwt.decoder(TokenDecoders.of(settings.oauth2()))
                            .jwtAuthenticationConverter(new TokenCallers())));
        }
        return http.build();
    }

    private static void addresses(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests,
            WritingAddresses addresses) {
        requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC, DispatcherType.INCLUDE)
                .permitAll();
        for (HttpMethod asking : List.of(HttpMethod.GET, HttpMethod.HEAD)) {
            requests.requestMatchers(asking, PUBLIC)
                    .permitAll()
                    .requestMatchers(
                            asking,
                            "/api/v1/certificates-of-origin/*/*/verification",
                            "/api/v1/origin-agreements",
                            "/api/v1/origin-agreements/ready-made")
                    .permitAll();
        }
        addresses
                .all()
                .forEach(writing -> requests.requestMatchers(writing.method(), writing.address())
                        .hasAnyRole(writing.names()));
        requests.requestMatchers(HttpMethod.POST, "/page/**")
                .permitAll()
                .requestMatchers("/actuator/**")
                .hasAnyRole(Role.AUDITOR.name(), Role.ADMIN.name())
                .anyRequest()
                .authenticated();
    }
}
