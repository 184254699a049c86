package org.portolan.network.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.portolan.network.doctor.Checks;
import org.portolan.network.doctor.Doctor;
import org.portolan.network.doctor.Report;
import org.portolan.network.doctor.site.Site;
import org.portolan.network.doctor.site.SiteNode;
import org.portolan.network.doctor.site.SiteSurvey;
import org.portolan.network.identity.IdentityRegister;
import org.portolan.network.identity.OrganisationFolder;
import org.portolan.network.identity.authority.MutualTls;
import org.portolan.network.identity.definition.UserDefinition;
import org.portolan.network.msp.NodeOu;

/** What an operator does from outside: examines the data folder of a network, and scrapes its nodes. */
record Operations(Path data) {

    private static final Clock CLOCK = Clock.systemUTC();

    /** What the doctor says now. */
    Report examination() throws Exception {
        return new Doctor(new Checks(site(), 30, CLOCK).all()).examine();
    }

    /** The names of the metrics that a node shows to a user of its organisation who was made for this. */
    Set<String> metricsOf(String node) throws Exception {
        SiteNode scraped = site().nodes().stream()
                .filter(each -> each.name().equals(node))
                .findFirst()
                .orElseThrow();
        URI metrics = URI.create("https://" + scraped.operations().orElseThrow() + "/metrics");
        try (HttpClient http = HttpClient.newBuilder()
                .sslContext(MutualTls.by(scraper(scraped.organisation())))
                .build()) {
            String body = http.send(HttpRequest.newBuilder(metrics).build(), BodyHandlers.ofString())
                    .body();
            assertThat(body).isNotEmpty();
            return body.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.replaceAll("[ {].*", ""))
                    .collect(Collectors.toSet());
        }
    }

    private Site site() throws Exception {
        return new SiteSurvey(data, Optional.empty(), Optional.empty()).survey();
    }

    private Path scraper(String organisation) throws Exception {
        OrganisationFolder folder = OrganisationFolder.in(data.resolve("crypto"), organisation);
        Path tls = folder.users().resolve("prometheus/tls");
        if (!Files.exists(tls)) {
            IdentityRegister.open(folder, CLOCK).issue(new UserDefinition("prometheus", "monitor", NodeOu.CLIENT));
            Files.copy(tls.resolve("client.crt"), tls.resolve("server.crt"));
            Files.copy(tls.resolve("client.key"), tls.resolve("server.key"));
        }
        return tls;
    }
}
