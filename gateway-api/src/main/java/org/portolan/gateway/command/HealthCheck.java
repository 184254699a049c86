package org.portolan.gateway.command;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** Asks the gateway beside it whether it can be used, and exits 0 if so: an image has no other program that could. */
final class HealthCheck {
    private static final int PATIENCE_MILLIS = 4_000;
    private static final String READINESS = "http://127.0.0.1:8080/actuator/health/readiness";

    private HealthCheck() {}

    public static void main(String... arguments) {
        System.exit(isReady(URI.create(arguments.length == 0 ? READINESS : arguments[0])) ? 0 : 1);
    }

    static boolean isReady(URI readiness) {
        try {
            HttpURLConnection connection = (HttpURLConnection) readiness.toURL().openConnection();
            connection.setConnectTimeout(PATIENCE_MILLIS);
            connection.setReadTimeout(PATIENCE_MILLIS);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException e) {
            return false;
        }
    }
}
