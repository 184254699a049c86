package org.portolan.gateway.subscription;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Everything below {@code portolan.subscriptions}.
 *
 * @param mostOfOne subscriptions that one caller, or one trader with all its keys, may have
 * @param mostOfOrganisation subscriptions that an organisation, or all traders of one, may have
 * @param most subscriptions of all callers together
 * @param answerWithin how long one attempt may take, from the connection to the end of the answer
 * @param firstPause how long a target is left alone after its first failure; the pause doubles with each further one
 * @param longestPause the longest it is left alone
 * @param pauseAfter how long a target may fail before its subscription is paused
 * @param oldSecret how long the previous secret signs too after a change
 * @param ownerUnseen how long a token's owner may be silent
 * @param log deliveries that are remembered of each subscription
 * @param allowedNetworks ranges such as {@code 10.20.0.0/16} that targets may lie in although they are not public
 * @param trust a file of certificates (PEM) whose authorities are trusted beside those of the Java runtime
 */
@ConfigurationProperties("portolan.subscriptions")
public record SubscriptionSettings(
        @DefaultValue("20") int mostOfOne,
        @DefaultValue("250") int mostOfOrganisation,
        @DefaultValue("1000") int most,
        @DefaultValue("10s") Duration answerWithin,
        @DefaultValue("1s") Duration firstPause,
        @DefaultValue("5m") Duration longestPause,
        @DefaultValue("3d") Duration pauseAfter,
        @DefaultValue("24h") Duration oldSecret,
        @DefaultValue("30d") Duration ownerUnseen,
        @DefaultValue("1000") int log,
        @DefaultValue List<String> allowedNetworks,
        @Nullable Path trust) {

    public SubscriptionSettings {
        allowedNetworks = List.copyOf(allowedNetworks);
    }
}
