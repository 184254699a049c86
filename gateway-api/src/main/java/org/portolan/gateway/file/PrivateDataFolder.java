package org.portolan.gateway.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Makes the data folder private before anything is written to it. The embedded database makes its files itself, by the
 * umask: the folder keeps them from others, and once the gateway is ready they are private by themselves too.
 */
final class PrivateDataFolder implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final Logger LOG = LoggerFactory.getLogger(PrivateDataFolder.class);

    // Made by Spring, by its name in spring.factories.
    PrivateDataFolder() {}

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Optional.ofNullable(context.getEnvironment().getProperty("portolan.data"))
                .map(Path::of)
                .ifPresent(data -> {
                    tighten(data);
                    context.addApplicationListener((ApplicationListener<ApplicationReadyEvent>) ready -> tighten(data));
                });
    }

    private static void tighten(Path data) {
        try {
            PrivateFiles.tighten(PrivateFiles.createFolder(data))
                    .forEach(left -> LOG.warn("Others may read {}, which belongs to another user", left));
        } catch (IOException unusable) {
            throw new UncheckedIOException("The data folder " + data + " cannot be made private", unusable);
        }
    }
}
