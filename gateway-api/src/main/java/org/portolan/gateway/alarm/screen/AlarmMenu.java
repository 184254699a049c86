package org.portolan.gateway.alarm.screen;

import java.util.Set;
import org.portolan.gateway.screen.MenuEntry;
import org.portolan.records.member.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Leads to the alarms those who may see some. */
@Configuration(proxyBeanMethods = false)
class AlarmMenu {
    static final Role[] READERS = {Role.OFFICER, Role.RISK_OFFICER, Role.AUDITOR, Role.OPERATOR, Role.ADMIN};
    private static final int PLACE = 20;

    @Bean
    MenuEntry alarmsInMenu() {
        return new MenuEntry("alarms.menu", "/page/alarms", PLACE, Set.of(READERS));
    }
}
