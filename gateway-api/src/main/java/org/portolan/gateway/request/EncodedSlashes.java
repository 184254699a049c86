package org.portolan.gateway.request;

import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * Lets a part of an address hold a slash, as numbers of certificates do: {@code VN-CN%2022%2F02%2F12345}. Controllers and
 * rules of access take the address apart as it was sent, so that an encoded slash parts nothing; all else that the firewall
 * refuses stays refused.
 */
@Configuration(proxyBeanMethods = false)
class EncodedSlashes {

    @Bean
    static WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> slashesAreTaken() {
        return factory -> factory.addConnectorCustomizers(
                connector -> connector.setEncodedSolidusHandling(EncodedSolidusHandling.DECODE.getValue()));
    }

    @Bean
    static HttpFirewall firewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowUrlEncodedSlash(true);
        return firewall;
    }
}
