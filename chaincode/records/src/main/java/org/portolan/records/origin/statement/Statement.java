package org.portolan.records.origin.statement;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.portolan.records.digest.Digest;
import org.portolan.records.ledger.SaidKind;
import org.portolan.records.ledger.Saying;
import org.portolan.records.member.MspId;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;
import org.portolan.records.shape.Shape;
import org.portolan.records.shape.TextForm;
import org.portolan.records.text.TimeText;

/**
 * What one addressed administration says last about a certificate, at the time of its transaction. A rejection has a
 * notice, and the digest of confidential remarks if there are any.
 */
public record Statement(
        MspId by, Kind kind, OffsetDateTime at, Optional<RejectionNotice> notice, Optional<Digest> remarksHash) {
    /** As it stands on the ledger. */
    public static final Shape<Statement> SHAPE = Shape.<Statement>of(statement -> {
                var by = statement.required("by", MspId.TEXT, Statement::by);
                var kind = statement.required("kind", TextForm.codes(Kind.class), Statement::kind);
                var at = statement.required("at", TextForm.TIME, Statement::at);
                var notice = statement.optional("notice", RejectionNotice.SHAPE, Statement::notice);
                var remarksHash = statement.optional("remarksHash", Digest.TEXT, Statement::remarksHash);
                return taken -> new Statement(
                        taken.of(by), taken.of(kind), taken.of(at), taken.of(notice), taken.of(remarksHash));
            })
            .named("StatementOnCertificate", "What an addressed administration said, as it stands on the ledger.");

    /** What addressed administrations say about certificates. */
    public static final SaidKind<Statement> KIND = SaidKind.of(
            "origin",
            "originStatement",
            Saying.open(
                            "origin",
                            SHAPE,
                            Statement::by,
                            statement -> statement.kind().name())
                    .sealing(RejectionRemarks.SHAPE, Statement::remarksHash));

    /** What is said. */
    public enum Kind {
        ACKNOWLEDGED,
        REJECTED
    }

    public Statement {
        TimeText.require("at", at);
        if (notice.isPresent() != (kind == Kind.REJECTED) || remarksHash.isPresent() && notice.isEmpty()) {
            throw new InvalidValue(Reason.at("notice", ReasonCode.CONTRADICTION, "must stand with a rejection only"));
        }
    }

    /** What an administration said last, if it said something. */
    public static Optional<Statement> lastOf(MspId administration, List<Statement> said) {
        return said.stream()
                .filter(statement -> statement.by().equals(administration))
                .max(Comparator.comparing(Statement::at));
    }

    /** The certificate has been received and can be used. */
    public static Statement acknowledged(MspId by, OffsetDateTime at) {
        return new Statement(by, Kind.ACKNOWLEDGED, at, Optional.empty(), Optional.empty());
    }

    /** Preference is refused. */
    public static Statement rejected(
            MspId by, OffsetDateTime at, RejectionNotice notice, Optional<Digest> remarksHash) {
        return new Statement(by, Kind.REJECTED, at, Optional.of(notice), remarksHash);
    }
}
