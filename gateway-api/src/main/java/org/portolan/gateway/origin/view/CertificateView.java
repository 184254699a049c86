package org.portolan.gateway.origin.view;

import java.util.Optional;
import org.portolan.gateway.member.Members;
import org.portolan.gateway.origin.view.CertificateAnswer.StatementAnswer;
import org.portolan.gateway.origin.view.StoredCertificate.StoredStatement;
import org.portolan.gateway.reading.Json;
import org.portolan.records.digest.ConfidentialPart;
import org.portolan.records.origin.CertificateOfOrigin;
import org.portolan.records.origin.CertificateStatus;
import org.portolan.records.origin.details.CertificateDetails;
import org.portolan.records.origin.statement.RejectionRemarks;
import org.portolan.records.origin.statement.Statement;
import org.springframework.stereotype.Component;

/** Puts a certificate into the words of the API. */
@Component
final class CertificateView {
    private final Members members;

    CertificateView(Members members) {
        this.members = members;
    }

    /** Leaves out what the reader may not read. */
    CertificateAnswer of(StoredCertificate stored, CertificateStatus status, boolean full, boolean remarks) {
        Optional<Json> confidential = stored.details()
                .filter(part -> full)
                .map(ConfidentialPart::content)
                .map(CertificateDetails.SHAPE::json)
                .map(Json::of);
        return new CertificateAnswer(
                status.name(),
                members.writer(stored.certificate().issuer()),
                Json.of(CertificateOfOrigin.SHAPE.json(stored.certificate())),
                confidential,
                stored.statements().stream()
                        .map(statement -> statement(statement, remarks))
                        .toList(),
                stored.issued(),
                stored.changed());
    }

    private StatementAnswer statement(StoredStatement stored, boolean readable) {
        Optional<Json> remarks = stored.remarks()
                .filter(part -> readable)
                .map(ConfidentialPart::content)
                .map(RejectionRemarks.SHAPE::json)
                .map(Json::of);
        return new StatementAnswer(
                Json.of(Statement.SHAPE.json(stored.statement())),
                remarks,
                members.writer(stored.statement().by()),
                stored.place());
    }
}
