package org.portolan.gateway.subscription.screen;

import java.util.Set;
import org.portolan.gateway.screen.MenuEntry;
import org.portolan.records.member.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Leads everybody with a key to the developer's view. */
@Configuration(proxyBeanMethods = false)
class DeveloperMenu {
    private static final int PLACE = 90;

    @Bean
    MenuEntry developer() {
        return new MenuEntry("developer.menu", DeveloperScreen.PATH, PLACE, Set.of(Role.values()));
    }
}
