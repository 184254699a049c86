package org.portolan.gateway.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.portolan.records.member.MspId;
import org.portolan.records.member.Role;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.trade.TraderIdentification;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/**
 * Reads a caller from a token's claims: {@code portolan_msp}, {@code portolan_user}, {@code portolan_roles} and, for a
 * trader, {@code portolan_tin}.
 */
final class TokenCallers implements Converter<Jwt, AbstractAuthenticationToken> {

    @Override
    public AbstractAuthenticationToken convert(Jwt token) {
        try {
            Set<Role> roles = claims(token, "portolan_roles").stream()
                    .flatMap(word -> Role.ofCaller(word).stream())
                    .collect(Collectors.toUnmodifiableSet());
            Optional<TraderIdentification> trader =
                    Optional.ofNullable(token.getClaimAsString("portolan_tin")).map(TraderIdentification::new);
            if (roles.isEmpty() || roles.contains(Role.TRADER) && trader.isEmpty()) {
                throw new InvalidBearerTokenException("The token's claims name no role, or a trader without number.");
            }
            var caller = new Caller(
                    "token:" + claim(token, "sub"),
                    new MspId(claim(token, "portolan_msp")),
                    user(token),
                    roles,
                    trader);
            return new CallerAuthentication(
                    caller, Optional.ofNullable(token.getExpiresAt()).orElse(Instant.MAX));
        } catch (InvalidValue value) {
            throw new InvalidBearerTokenException("The token's claims are not valid.", value);
        }
    }

    private static String user(Jwt token) {
        String user = claim(token, "portolan_user");
        if (!KeysFile.NAME.matcher(user).matches()) {
            throw new InvalidBearerTokenException("The token's claim portolan_user is not valid.");
        }
        return user;
    }

    private static List<String> claims(Jwt token, String name) {
        return Optional.ofNullable(token.getClaimAsStringList(name)).orElse(List.of());
    }

    private static String claim(Jwt token, String name) {
        String value = token.getClaimAsString(name);
        if (value == null || value.isEmpty() || value.length() > 200) {
            throw new InvalidBearerTokenException("The token has no claim " + name + ".");
        }
        return value;
    }
}
