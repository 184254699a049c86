package org.portolan.gateway.origin.preference;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.portolan.gateway.access.address.KindWriting;
import org.portolan.gateway.access.address.WritingRoles;
import org.portolan.records.origin.preference.BookingKind;
import org.portolan.records.origin.preference.PreferenceRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.HandlerMapping;

/** Where what is booked: the word that follows a certificate's address. */
@Configuration(proxyBeanMethods = false)
class PreferenceActs {
    static final String CERTIFICATE = "/api/v1/certificates-of-origin/{issuer}/{number}";
    static final String CHECK = "/claim-check";

    private static final Map<String, BookingKind> KINDS = Map.of(
            "acknowledgement",
            BookingKind.ACKNOWLEDGED,
            "unreadable",
            BookingKind.NOT_READABLE,
            "claims",
            BookingKind.CLAIMED,
            "grants",
            BookingKind.GRANTED,
            "denials",
            BookingKind.DENIED,
            "returns",
            BookingKind.GIVEN_BACK,
            "write-offs",
            BookingKind.WRITTEN_OFF,
            "corrections",
            BookingKind.CORRECTED);

    /** How the address of a request ends, as its pattern was written. */
    static String act(HttpServletRequest request) {
        String pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE)
                .toString();
        return pattern.substring(CERTIFICATE.length() + 1);
    }

    /** What is booked at an address that ends so. */
    static BookingKind kind(String act) {
        return Objects.requireNonNull(KINDS.get(act));
    }

    @Bean
    static KindWriting writingOfPreferences() {
        List<WritingRoles> writing = Stream.concat(
                        KINDS.keySet().stream().sorted().map(act -> CERTIFICATE + "/" + act),
                        Stream.of(CERTIFICATE + CHECK))
                .map(address -> WritingRoles.admitting(PreferenceRules.BOOKING, HttpMethod.POST, address))
                .toList();
        return () -> writing;
    }
}
