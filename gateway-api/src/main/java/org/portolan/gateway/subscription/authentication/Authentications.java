package org.portolan.gateway.subscription.authentication;

import java.util.Optional;
import org.portolan.gateway.subscription.SubscriptionId;
import org.portolan.gateway.subscription.Subscriptions;
import org.portolan.gateway.subscription.signature.SecretVault;
import org.portolan.records.json.StrictJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what owners gave, encrypted. */
@Component
public final class Authentications {
    private final JdbcClient jdbc;
    private final Subscriptions subscriptions;
    private final SecretVault vault;

    Authentications(JdbcClient jdbc, Subscriptions subscriptions, SecretVault vault) {
        this.jdbc = jdbc;
        this.subscriptions = subscriptions;
        this.vault = vault;
    }

    /** Uses this from the next message on. */
    public void replace(SubscriptionId id, Authentication fresh) {
        subscriptions.authenticate(id, fresh.kind().name(), vault.sealBytes(owner(id), fresh.write()));
    }

    /** Sends without from the next message on. */
    public void remove(SubscriptionId id) {
        subscriptions.withdrawAuthentication(id);
    }

    /** How it is kept, if there is one: another text for each that was ever given. */
    Optional<String> sealed(SubscriptionId id) {
        return jdbc.sql("select authentication from subscription where id = ? and authentication is not null")
                .param(id.id())
                .query((row, count) -> row.getString(1))
                .optional();
    }

    /** What it is; nothing if the gateway's own key was lost. */
    Optional<Authentication> open(SubscriptionId id, String sealed) {
        return vault.openBytes(owner(id), sealed).map(bytes -> StrictJson.read(bytes, Authentication::read));
    }

    /** Whether it can no longer be read. */
    public boolean isLost(SubscriptionId id) {
        return sealed(id).filter(text -> open(id, text).isEmpty()).isPresent();
    }

    /** Sealed for this use, so that no other secret of the subscription can be put in its place. */
    private static String owner(SubscriptionId id) {
        return id + "/authentication";
    }
}
