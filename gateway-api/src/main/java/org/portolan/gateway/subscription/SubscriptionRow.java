package org.portolan.gateway.subscription;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.subscription.Subscription.Destination;
import org.portolan.gateway.subscription.Subscription.Progress;
import org.portolan.gateway.subscription.Subscription.Status;
import org.portolan.gateway.subscription.feed.EventFilter;
import org.portolan.gateway.subscription.feed.Marker;
import org.portolan.records.member.MspId;
import org.portolan.records.member.Role;
import org.portolan.records.trade.TraderIdentification;

/** Reads a row of the table of subscriptions. */
final class SubscriptionRow {
    private static final Pattern COMMA = Pattern.compile(",");

    private SubscriptionRow() {}

    static Subscription read(ResultSet row, int count) throws SQLException {
        return new Subscription(
                new SubscriptionId(row.getString("id")),
                new Owner(caller(row), instant(row, "owner_seen_at").orElseThrow()),
                new Destination(
                        SubscriptionKind.valueOf(row.getString("kind")),
                        URI.create(row.getString("url")),
                        Optional.ofNullable(row.getString("authentication_kind"))
                                .map(AuthenticationKind::valueOf)),
                EventFilter.read(row.getString("filter")),
                new Status(
                        SubscriptionState.valueOf(row.getString("state")),
                        Optional.ofNullable(row.getString("pause_reason")).map(PauseReason::valueOf),
                        row.getLong("revision"),
                        instant(row, "created_at").orElseThrow()),
                new Progress(
                        marker(row, "start"),
                        marker(row, "marker"),
                        row.getInt("failures"),
                        instant(row, "failing_since"),
                        row.getInt("refused")));
    }

    static String roles(Caller caller) {
        return caller.roles().stream().map(Role::name).sorted().collect(Collectors.joining(","));
    }

    static Marker marker(ResultSet row, String name) throws SQLException {
        return new Marker(row.getLong(name + "_block"), row.getInt(name + "_transaction"), row.getInt(name + "_event"));
    }

    static Optional<Instant> instant(ResultSet row, String name) throws SQLException {
        return Optional.ofNullable(row.getObject(name, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    static Caller caller(ResultSet row) throws SQLException {
        Set<Role> roles = COMMA.splitAsStream(row.getString("owner_roles"))
                .map(Role::valueOf)
                .collect(Collectors.toUnmodifiableSet());
        return new Caller(
                row.getString("owner"),
                new MspId(row.getString("owner_organisation")),
                row.getString("owner_user"),
                roles,
                Optional.ofNullable(row.getString("owner_trader")).map(TraderIdentification::new));
    }
}
