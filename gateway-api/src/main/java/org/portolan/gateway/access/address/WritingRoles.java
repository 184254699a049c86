package org.portolan.gateway.access.address;

import static org.portolan.records.member.Role.AEO_OFFICER;
import static org.portolan.records.member.Role.OFFICER;
import static org.portolan.records.member.Role.OPERATOR;
import static org.portolan.records.member.Role.ORIGIN_OFFICER;
import static org.portolan.records.member.Role.RISK_OFFICER;
import static org.portolan.records.member.Role.TRADER;

import java.util.Arrays;
import java.util.List;
import org.portolan.records.member.Role;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Who may write at which addresses. The calls ask again, more finely; this is asked before the body of a request is
 * read, so that nobody fills the gateway's memory at an address that is closed to it.
 *
 * @param address as Spring's patterns write it
 */
public record WritingRoles(HttpMethod method, String address, List<Role> roles) {

    private static final Role[] EVERYBODY = Role.values();

    /** All of them: a gateway whose controllers write at an address that is not named here does not start. */
    public static final List<WritingRoles> ALL = List.of(
            post("/api/v1/movements", OFFICER, OPERATOR),
            post("/api/v1/captures", OFFICER, OPERATOR),
            post("/api/v1/edi", OFFICER, OPERATOR),
            post("/v3/events", OFFICER, OPERATOR),
            post("/api/v1/containers/*/conflicts/*/statements", OFFICER, OPERATOR),
            post("/api/v1/certificates-of-origin", ORIGIN_OFFICER),
            post("/api/v1/certificates-of-origin/*/*/acknowledgement", ORIGIN_OFFICER, OFFICER),
            post("/api/v1/certificates-of-origin/*/*/rejection", ORIGIN_OFFICER, OFFICER),
            post("/api/v1/certificates-of-origin/*/*/cancellation", ORIGIN_OFFICER),
            post("/api/v1/aeo/**", AEO_OFFICER),
            post("/api/v1/aeo-arrangements/**", AEO_OFFICER),
            new WritingRoles(HttpMethod.DELETE, "/api/v1/aeo-arrangements/**", List.of(AEO_OFFICER)),
            post("/api/v1/alarm-rules", OFFICER),
            post("/api/v1/alarms/**", OFFICER, OPERATOR),
            post("/api/v1/enrolments/**", TRADER, OFFICER),
            new WritingRoles(HttpMethod.PUT, "/api/v1/enrolments/**", List.of(TRADER, OFFICER)),
            new WritingRoles(HttpMethod.DELETE, "/api/v1/enrolments/**", List.of(TRADER, OFFICER)),
            post("/api/v1/notices/**", OFFICER, RISK_OFFICER, OPERATOR),
            post("/api/v1/subscriptions/**", EVERYBODY),
            new WritingRoles(HttpMethod.PUT, "/api/v1/subscriptions/**", List.of(EVERYBODY)),
            new WritingRoles(HttpMethod.DELETE, "/api/v1/subscriptions/**", List.of(EVERYBODY)),
            post("/v2/event-subscriptions", EVERYBODY),
            new WritingRoles(HttpMethod.PUT, "/v2/event-subscriptions/**", List.of(EVERYBODY)),
            new WritingRoles(HttpMethod.DELETE, "/v2/event-subscriptions/**", List.of(EVERYBODY)));

    public WritingRoles {
        roles = List.copyOf(roles);
    }

    /** Whether this says who may use the method at a path. */
    public boolean isFor(HttpMethod other, String path) {
        return method.equals(other)
                && PathPatternParser.defaultInstance.parse(address).matches(PathContainer.parsePath(path));
    }

    /** The roles as Spring wants them. */
    public String[] names() {
        return roles.stream().map(Role::name).toArray(String[]::new);
    }

    private static WritingRoles post(String address, Role... roles) {
        return new WritingRoles(HttpMethod.POST, address, Arrays.asList(roles));
    }
}
