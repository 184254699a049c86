package org.portolan.gateway.origin.view;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import org.portolan.gateway.member.Writer;
import org.portolan.gateway.reading.Codes;
import org.portolan.gateway.reading.Json;
import org.portolan.gateway.reading.LedgerPlace;
import org.portolan.records.origin.CertificateStatus;

/** What is told of a certificate; the confidential part only to those entitled to it. */
@Schema(name = "CertificateOfOriginAnswer")
record CertificateAnswer(
        @Codes(CertificateStatus.class) String status,
        Writer issuer,

        @Schema(ref = "#/components/schemas/CertificateOfOrigin")
        Json certificate,

        @Schema(ref = "#/components/schemas/CertificateDetails")
        Optional<Json> confidential,

        List<StatementAnswer> statements,
        LedgerPlace issued,
        LedgerPlace changed) {

    /** What one addressed administration said last. */
    @Schema(name = "CertificateStatement")
    record StatementAnswer(
            @Schema(ref = "#/components/schemas/StatementOnCertificate")
            Json statement,

            @Schema(ref = "#/components/schemas/RejectionRemarks")
            Optional<Json> remarks,

            Writer writer,
            LedgerPlace ledger) {}
}
