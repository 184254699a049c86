package org.portolan.gateway.server;

import java.time.Duration;
import org.apache.catalina.Context;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.RemoteIpValve;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.portolan.gateway.problem.ProblemWriter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells Tomcat whom to believe, how long to wait for a body, and how to refuse. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebSettings.class)
class WebServer {

    /** How long a body, such as a stream of events, may be silent; the lines before it are given less. */
    private static final Duration SILENCE = Duration.ofSeconds(60);

    @Bean
    static WebServerFactoryCustomizer<TomcatServletWebServerFactory> ownWebServer(
            WebSettings settings, ProblemWriter writer, ObjectProvider<ToldRates> rates) {
        return factory -> {
            if (!settings.trustedProxies().isEmpty()) {
                factory.addEngineValves(proxies(settings));
            }
            factory.addEngineValves(new TimelyBodies(settings));
            factory.setProtocol(FairHttp.class.getName());
            factory.addConnectorCustomizers(connector -> shareConnections(connector, settings));
            factory.addContextCustomizers(
                    context -> refuseInOwnWords(context, new ServerRefusals(writer, rates::getObject)));
            factory.addConnectorCustomizers(WebServer::waitForBodies);
        };
    }

    private static void shareConnections(Connector connector, WebSettings settings) {
        if (connector.getProtocolHandler() instanceof FairHttp http) {
            http.connections().limit(settings.connectionsPerAddress(), settings::isTrustedProxy);
        }
    }

    private static RemoteIpValve proxies(WebSettings settings) {
        RemoteIpValve valve = new RemoteIpValve();
        valve.setInternalProxies(String.join(",", settings.trustedProxies()));
        valve.setRemoteIpHeader("X-Forwarded-For");
        valve.setProtocolHeader("X-Forwarded-Proto");
        valve.setPortHeader("X-Forwarded-Port");
        return valve;
    }

    private static void refuseInOwnWords(Context context, ServerRefusals refusals) {
        StandardHost host = (StandardHost) context.getParent();
        host.setErrorReportValveClass(ServerRefusals.class.getName());
        host.getPipeline().addValve(refusals);
    }

    private static void waitForBodies(Connector connector) {
        if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> protocol) {
            protocol.setDisableUploadTimeout(false);
            protocol.setConnectionUploadTimeout((int) SILENCE.toMillis());
        }
    }
}
