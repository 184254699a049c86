package org.portolan.gateway.subscription.delivery;

import org.portolan.gateway.GatewaySettings;
import org.portolan.gateway.subscription.SubscriptionSettings;
import org.portolan.gateway.subscription.outbound.TargetClient;
import org.portolan.gateway.subscription.outbound.TargetClients;
import org.portolan.gateway.subscription.outbound.TargetRules;
import org.portolan.gateway.subscription.outbound.TargetTrust;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Says how targets are reached. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SubscriptionSettings.class)
class DeliveryConfiguration {

    @Bean
    TargetRules targetRules(GatewaySettings gateway, SubscriptionSettings settings) {
        return gateway.demo() ? TargetRules.demonstration() : TargetRules.strict(settings.allowedNetworks());
    }

    @Bean
    TargetClient targetClient(TargetRules rules, SubscriptionSettings settings) {
        return TargetClients.of(rules, TargetTrust.with(settings.trust()), settings.answerWithin());
    }
}
