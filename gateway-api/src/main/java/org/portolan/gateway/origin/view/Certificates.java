package org.portolan.gateway.origin.view;

import java.util.List;
import java.util.Optional;
import org.portolan.gateway.origin.view.StoredCertificate.StoredStatement;
import org.portolan.gateway.owned.view.OwnedReader;
import org.portolan.gateway.owned.view.StoredSaying;
import org.portolan.records.member.MspId;
import org.portolan.records.origin.CertificateNumber;
import org.portolan.records.origin.CertificateOfOrigin;
import org.portolan.records.origin.statement.RejectionRemarks;
import org.portolan.records.origin.statement.Statement;
import org.springframework.stereotype.Component;

/** Reads certificates. It asks nobody whether the reader may see them. */
@Component
final class Certificates {
    private final OwnedReader records;

    Certificates(OwnedReader records) {
        this.records = records;
    }

    Optional<StoredCertificate> find(MspId issuer, CertificateNumber number) {
        return records.find(CertificateOfOrigin.KIND, issuer, number.number())
                .map(found -> new StoredCertificate(
                        found.record(), found.part(), statements(issuer, number), found.created(), found.changed()));
    }

    private List<StoredStatement> statements(MspId issuer, CertificateNumber number) {
        return records.said(Statement.KIND, issuer, number.number()).stream()
                .map(Certificates::statement)
                .toList();
    }

    private static StoredStatement statement(StoredSaying<Statement> said) {
        return new StoredStatement(said.said(), said.part(RejectionRemarks.SHAPE), said.place());
    }
}
