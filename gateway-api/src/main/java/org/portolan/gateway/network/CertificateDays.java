package org.portolan.gateway.network;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.portolan.gateway.network.NetworkAnswer.CertificateShown;
import org.springframework.stereotype.Component;

/** Counts how long the certificates that the gateway relies on are valid. */
@Component
final class CertificateDays {

    private final OwnCertificates certificates;
    private final Clock clock;

    CertificateDays(OwnCertificates certificates, Clock clock) {
        this.certificates = certificates;
        this.clock = clock;
    }

    List<CertificateShown> all() {
        return certificates.all().stream().map(this::shown).toList();
    }

    private CertificateShown shown(OwnCertificate certificate) {
        long days = Duration.between(clock.instant(), certificate.end()).toDays();
        return new CertificateShown(
                certificate.mspId(), certificate.title(), certificate.end().toString(), days);
    }
}
