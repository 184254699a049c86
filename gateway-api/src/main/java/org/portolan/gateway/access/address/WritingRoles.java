package org.portolan.gateway.access.address;

import static org.portolan.records.member.Role.OFFICER;
import static org.portolan.records.member.Role.OPERATOR;
import static org.portolan.records.member.Role.TRADER;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
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

    /** Those of what is no kind of record; kinds say theirs themselves, by {@link KindWriting}. */
    static final List<WritingRoles> BESIDE_KINDS = List.of(
            post("/api/v1/movements", OFFICER, OPERATOR),
            post("/api/v1/captures", OFFICER, OPERATOR),
            post("/api/v1/edi", OFFICER, OPERATOR),
            post("/v3/events", OFFICER, OPERATOR),
            post("/api/v1/containers/*/conflicts/*/statements", OFFICER, OPERATOR),
            post("/api/v1/alarm-rules", OFFICER),
            post("/api/v1/alarms/**", OFFICER, OPERATOR),
            post("/api/v1/subscriptions/**", EVERYBODY),
            new WritingRoles(HttpMethod.PUT, "/api/v1/subscriptions/**", List.of(EVERYBODY)),
            new WritingRoles(HttpMethod.DELETE, "/api/v1/subscriptions/**", List.of(EVERYBODY)),
            post("/v2/event-subscriptions", EVERYBODY),
            new WritingRoles(HttpMethod.PUT, "/v2/event-subscriptions/**", List.of(EVERYBODY)),
            new WritingRoles(HttpMethod.DELETE, "/v2/event-subscriptions/**", List.of(EVERYBODY)));

    public WritingRoles {
        roles = List.copyOf(roles);
    }

    /** For whom the contract admits, by the roles in which they call here. */
    public static WritingRoles admitting(Set<Role> contract, HttpMethod method, String address) {
        return new WritingRoles(method, address, callers(contract));
    }

    /** The roles in which people call for these of the contract: what a gateway does in its own role is a trader's. */
    public static List<Role> callers(Set<Role> contract) {
        return contract.stream()
                .map(role -> role == Role.GATEWAY ? TRADER : role)
                .sorted(Comparator.comparing((Role role) -> role != TRADER).thenComparing(role -> role))
                .toList();
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
