package org.portolan.gateway.subscription;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.portolan.gateway.subscription.signature.SecretVault;
import org.portolan.gateway.subscription.signature.SharedSecret;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the secrets of subscriptions, encrypted; for some time after a change the old one is valid too. */
@Component
public final class SubscriptionSecrets {
    private static final String REPLACEMENT = "update subscription set old_secret = secret, old_secret_until = ?,"
            + " secret = ?, revision = revision + 1 where id = ?";

    private final JdbcClient jdbc;
    private final SecretVault vault;
    private final SubscriptionSettings settings;
    private final Clock clock;

    SubscriptionSecrets(JdbcClient jdbc, SecretVault vault, SubscriptionSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.settings = settings;
        this.clock = clock;
    }

    /** The form in which the secret of a new subscription is kept. */
    public String seal(SubscriptionId id, SharedSecret secret) {
        return vault.seal(id.id(), secret);
    }

    /** What is to sign now, the newest first; none if the gateway's own key was lost. */
    public List<SharedSecret> valid(SubscriptionId id) {
        return jdbc.sql("select secret, old_secret, old_secret_until from subscription where id = ?")
                .param(id.id())
                .query((row, count) -> {
                    var sealed = new ArrayList<String>(List.of(row.getString(1)));
                    var until = SubscriptionRow.instant(row, "old_secret_until");
                    if (until.filter(end -> end.isAfter(clock.instant())).isPresent()) {
                        sealed.add(row.getString(2));
                    }
                    return sealed.stream()
                            .map(text -> vault.open(id.id(), text))
                            .flatMap(Optional::stream)
                            .toList();
                })
                .optional()
                .orElse(List.of());
    }

    /** Replaces the secret; the one before goes on signing for a while. */
    public void replace(SubscriptionId id, SharedSecret fresh) {
        jdbc.sql(REPLACEMENT)
                .params(untilOld(clock.instant()), seal(id, fresh), id.id())
                .update();
    }

    /** The same, but only while nothing else was ordered since this revision. */
    public boolean replace(SubscriptionId id, long revision, SharedSecret fresh) {
        return jdbc.sql(REPLACEMENT + " and revision = ?")
                        .params(untilOld(clock.instant()), seal(id, fresh), id.id(), revision)
                        .update()
                == 1;
    }

    /** The secret, if it has replaced another one since then. */
    public Optional<SharedSecret> replacedSince(SubscriptionId id, Instant then) {
        return jdbc.sql("select secret from subscription where id = ? and old_secret_until > ?")
                .params(id.id(), untilOld(then))
                .query(String.class)
                .optional()
                .flatMap(text -> vault.open(id.id(), text));
    }

    private OffsetDateTime untilOld(Instant replaced) {
        return OffsetDateTime.ofInstant(replaced.plus(settings.oldSecret()), ZoneOffset.UTC);
    }
}
