package org.portolan.gateway.edi;

import java.util.Map;
import org.portolan.gateway.edi.mapping.Indicators;
import org.portolan.gateway.edi.mapping.MessageMapper;
import org.portolan.gateway.edi.part.PlaceZones;
import org.portolan.records.container.code.EventCode;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What an administration may settle about EDI messages. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EdiConfiguration.Settings.class)
class EdiConfiguration {

    /**
     * Below {@code portolan.edi}.
     *
     * @param zones time zones by UN/LOCODE or country, such as {@code USLAX: America/Los_Angeles}
     * @param customsIndicators what the codes of GIS and GEI in a CUSRES mean, such as {@code "1": CUSR}
     */
    @ConfigurationProperties("portolan.edi")
    record Settings(
            @DefaultValue Map<String, String> zones,
            @DefaultValue Map<String, EventCode> customsIndicators) {}

    @Bean
    MessageMapper messageMapper(Settings settings) {
        return new MessageMapper(new PlaceZones(settings.zones()), new Indicators(settings.customsIndicators()));
    }
}
