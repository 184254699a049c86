package org.portolan.gateway.subscription.outbound;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.config.Http1Config;

/** Makes clients that follow the rules for targets. */
public final class TargetClients {
    private static final int CONNECTIONS = 2_000;

    private TargetClients() {}

    /** A client that trusts these authorities; every exchange is over within the limit. */
    public static TargetClient of(TargetRules rules, SSLContext trust, Duration limit) {
        return new TargetClient(client(new CheckedResolver(rules), trust, limit), limit);
    }

    static CloseableHttpClient client(DnsResolver resolver, SSLContext trust, Duration limit) {
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(resolver)
                .setTlsSocketStrategy(new DefaultClientTlsStrategy(trust))
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(Http1Config.custom()
                                .setMaxHeaderCount(100)
                                .setMaxLineLength(16 * 1024)
                                .setMaxEmptyLineCount(10)
                                .build())
                        .build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(limit.toMillis(), TimeUnit.MILLISECONDS)
                        .setSocketTimeout((int) limit.toMillis(), TimeUnit.MILLISECONDS)
                        .setTimeToLive(5, TimeUnit.MINUTES)
                        .setValidateAfterInactivity(1, TimeUnit.SECONDS)
                        .build())
                // A target that hangs must not use up the connections of another.
                .setMaxConnTotal(CONNECTIONS)
                .setMaxConnPerRoute(CONNECTIONS)
                .build();
        return HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setRedirectsEnabled(false)
                        .setContentCompressionEnabled(false)
                        .setResponseTimeout(limit.toMillis(), TimeUnit.MILLISECONDS)
                        .setConnectionRequestTimeout(limit.toMillis(), TimeUnit.MILLISECONDS)
                        .build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .setUserAgent("Portolan")
                .build();
    }
}
