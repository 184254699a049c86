package org.portolan.gateway.place;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Chooses the list: that of {@code portolan.places}, or the one that comes with the gateway. */
@Configuration(proxyBeanMethods = false)
class PlaceConfiguration {

    @Bean
    Places places(@Value("${portolan.places:}") String file) {
        return file.isBlank() ? PlaceList.read() : OfficialList.read(Path.of(file));
    }
}
