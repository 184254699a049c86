package org.portolan.gateway.origin.view;

import java.util.List;
import java.util.Optional;
import org.portolan.gateway.reading.LedgerPlace;
import org.portolan.records.digest.ConfidentialPart;
import org.portolan.records.digest.Digest;
import org.portolan.records.origin.CertificateOfOrigin;
import org.portolan.records.origin.details.CertificateDetails;
import org.portolan.records.origin.statement.RejectionRemarks;
import org.portolan.records.origin.statement.Statement;

/** A certificate with all that was said about it, and the transactions that did. */
public record StoredCertificate(
        CertificateOfOrigin certificate,
        Optional<ConfidentialPart<CertificateDetails>> details,
        List<StoredStatement> statements,
        LedgerPlace issued,
        LedgerPlace changed) {

    /** What one administration said last. */
    public record StoredStatement(
            Statement statement, Optional<ConfidentialPart<RejectionRemarks>> remarks, LedgerPlace place) {}

    /** What the addressed administrations said. */
    public List<Statement> said() {
        return statements.stream().map(StoredStatement::statement).toList();
    }

    /** The digest of the confidential part as it lies in our private store, computed anew. */
    Optional<Digest> computedHash() {
        return details.map(ConfidentialPart::digest);
    }

    /** Changes with everything that an answer about the certificate contains. */
    String tag() {
        var last = statements.stream().map(StoredStatement::place).reduce(changed, StoredCertificate::later);
        return last.block() + "-" + last.transaction();
    }

    private static LedgerPlace later(LedgerPlace one, LedgerPlace other) {
        boolean before =
                one.block() < other.block() || one.block() == other.block() && one.transaction() < other.transaction();
        return before ? other : one;
    }
}
