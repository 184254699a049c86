package org.portolan.gateway.network;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Tells Prometheus when each certificate ends, in seconds since 1970 as is its custom. */
@Component
final class CertificateMetrics {

    private final OwnCertificates certificates;
    private final MultiGauge ends;

    CertificateMetrics(OwnCertificates certificates, MeterRegistry registry) {
        this.certificates = certificates;
        this.ends = MultiGauge.builder("portolan.certificate.expiry.timestamp")
                .baseUnit("seconds")
                .description("When a certificate ends that this gateway relies on")
                .register(registry);
    }

    /** Certificates come and go: users are added, peers are renewed. */
    @Scheduled(initialDelay = 1, fixedDelay = 15, timeUnit = TimeUnit.SECONDS)
    void read() {
        ends.register(certificates.all().stream().map(CertificateMetrics::row).toList(), true);
    }

    private static Row<?> row(OwnCertificate certificate) {
        Tags tags = Tags.of(
                "msp_id", certificate.mspId(),
                "kind", certificate.kind().label(),
                "holder", certificate.holder());
        return Row.of(tags, certificate.end().getEpochSecond());
    }
}
