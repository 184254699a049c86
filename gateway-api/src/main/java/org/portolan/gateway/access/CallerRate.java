package org.portolan.gateway.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.portolan.gateway.access.address.RequestRates;
import org.portolan.gateway.problem.Problem;
import org.portolan.gateway.problem.ProblemWriter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets each caller, and each address of an unknown caller, ask only so often. */
@Component
class CallerRate extends OncePerRequestFilter {
    private final RequestRates rates;
    private final ProblemWriter writer;

    CallerRate(RequestRates rates, ProblemWriter writer) {
        this.rates = rates;
        this.writer = writer;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Problem> tooMany = rates.count(request, response);
        if (tooMany.isPresent()) {
            writer.write(tooMany.get(), request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** It runs within the security chain only, once the caller is known. */
    @Component
    static class NotTwice {

        @Bean
        FilterRegistrationBean<CallerRate> callerRateRegistration(CallerRate rate) {
            FilterRegistrationBean<CallerRate> registration = new FilterRegistrationBean<>(rate);
            registration.setEnabled(false);
            return registration;
        }
    }
}
