package org.portolan.gateway.edi.screen;

import java.util.Set;
import org.portolan.gateway.screen.MenuEntry;
import org.portolan.records.member.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Leads those who may send messages to what they sent. */
@Configuration(proxyBeanMethods = false)
class EdiMenu {

    static final Role[] READERS = {Role.OFFICER, Role.OPERATOR};
    private static final int PLACE = 60;

    @Bean
    MenuEntry ediMenuEntry() {
        return new MenuEntry("edi.menu", "/page/edi", PLACE, Set.of(READERS));
    }
}
