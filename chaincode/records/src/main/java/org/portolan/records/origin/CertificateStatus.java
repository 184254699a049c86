package org.portolan.records.origin;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.portolan.records.origin.statement.Statement;

/** Where a certificate stands, computed from what its issuer and the addressed administrations have said. */
public enum CertificateStatus {
    ISSUED,
    ACKNOWLEDGED,
    REJECTED,
    CANCELLED,
    EXPIRED;

    /**
     * The status on a day: a cancellation outweighs a rejection, a rejection the expiry, the expiry an acknowledgement.
     * With several addressed administrations one word decides; the statements say whose.
     */
    public static CertificateStatus of(
            CertificateOfOrigin certificate, Collection<Statement> statements, LocalDate day) {
        Set<Statement.Kind> said = statements.stream()
                .filter(statement -> certificate.addressedTo().contains(statement.by()))
                .map(Statement::kind)
                .collect(Collectors.toUnmodifiableSet());
        if (certificate.cancellation().isPresent()) {
            return CANCELLED;
        }
        if (said.contains(Statement.Kind.REJECTED)) {
            return REJECTED;
        }
        if (day.isAfter(certificate.validTo())) {
            return EXPIRED;
        }
        return said.contains(Statement.Kind.ACKNOWLEDGED) ? ACKNOWLEDGED : ISSUED;
    }
}
