package org.portolan.gateway.origin.view;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import org.portolan.gateway.network.Writer;
import org.portolan.gateway.reading.Json;
import org.portolan.gateway.reading.LedgerPlace;

/** What is told of a certificate; the confidential part only to those entitled to it. */
@Schema(name = "CertificateOfOriginAnswer")
record CertificateAnswer(
        String status,
        Writer issuer,

        @Schema(type = "object", description = "The public part, as it stands on the ledger.")
        Json certificate,

        @Schema(
                type = "object",
                description = "Parties, goods and prices; only for issuer, addressed administrations, and the parties.")
        Optional<Json> confidential,

        List<StatementAnswer> statements,
        LedgerPlace issued,
        LedgerPlace changed) {

    /** What one addressed administration said last. */
    @Schema(name = "CertificateStatement")
    record StatementAnswer(
            @Schema(type = "object") Json statement,
            @Schema(type = "object") Optional<Json> remarks,
            Writer writer,
            LedgerPlace ledger) {}
}
