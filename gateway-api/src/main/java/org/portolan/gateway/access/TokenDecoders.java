package org.portolan.gateway.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.portolan.gateway.GatewaySettings.Oauth2;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;

/** Checks tokens against the keys of the configured issuer. */
final class TokenDecoders {

    private TokenDecoders() {}

    static JwtDecoder of(Oauth2 oauth2) {
        return new SupplierJwtDecoder(() -> {
            String keys = oauth2.jwkSetUri();
            NimbusJwtDecoder decoder = keys == null
                    ? NimbusJwtDecoder.withIssuerLocation(Objects.requireNonNull(oauth2.issuerUri()))
                            .build()
                    : NimbusJwtDecoder.withJwkSetUri(keys).build();
            decoder.setJwtValidator(validator(oauth2));
            return decoder;
        });
    }

    private static OAuth2TokenValidator<Jwt> validator(Oauth2 oauth2) {
        List<OAuth2TokenValidator<Jwt>> checks = new ArrayList<>();
        checks.add(new JwtTimestampValidator());
        // A token without an end would be valid for ever.
        checks.add(new JwtClaimValidator<>(JwtClaimNames.EXP, expires -> expires != null));
        if (oauth2.issuerUri() != null) {
            checks.add(new JwtIssuerValidator(oauth2.issuerUri()));
        }
        if (oauth2.audience() != null) {
            checks.add(new JwtClaimValidator<List<String>>(
                    JwtClaimNames.AUD, audience -> audience != null && audience.contains(oauth2.audience())));
        }
        return new DelegatingOAuth2TokenValidator<>(checks);
    }
}
