package org.portolan.contracts.host;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The bounded threads on which contracts run, shared by all that this process serves; sized by config.props. */
final class InvocationThreads {
    private static final String SETTINGS = "/config.props";

    private InvocationThreads() {}

    static ExecutorService start() {
        Properties settings = settings();
        ThreadPoolExecutor threads = new ThreadPoolExecutor(
                number(settings, "TP_CORE_POOL_SIZE"),
                number(settings, "TP_MAX_POOL_SIZE"),
                number(settings, "TP_KEEP_ALIVE_MS"),
                TimeUnit.MILLISECONDS,
                new ArrayBlockingQueue<>(number(settings, "TP_QUEUE_SIZE")),
                Thread.ofPlatform().name("invocation-", 0).factory());
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }

    static Properties settings() {
        Properties settings = new Properties();
        try (InputStream file = InvocationThreads.class.getResourceAsStream(SETTINGS)) {
            if (file == null) {
                throw new IllegalStateException(SETTINGS + " is not on the class path");
            }
            settings.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(SETTINGS + " cannot be read", e);
        }
        return settings;
    }

    private static int number(Properties settings, String name) {
        return Integer.parseInt(settings.getProperty(name));
    }
}
