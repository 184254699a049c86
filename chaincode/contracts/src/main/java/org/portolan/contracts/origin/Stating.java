package org.portolan.contracts.origin;

import java.util.List;
import java.util.Optional;
import org.portolan.contracts.caller.Confidential;
import org.portolan.contracts.owned.Actor;
import org.portolan.contracts.owned.Sayings;
import org.portolan.contracts.owned.Verdict;
import org.portolan.contracts.state.ChannelState;
import org.portolan.contracts.state.LedgerKey;
import org.portolan.records.digest.ConfidentialPart;
import org.portolan.records.json.JsonObject;
import org.portolan.records.json.JsonValue;
import org.portolan.records.member.MspId;
import org.portolan.records.origin.CertificateOfOrigin;
import org.portolan.records.origin.OriginRules;
import org.portolan.records.origin.statement.RejectionNotice;
import org.portolan.records.origin.statement.RejectionRemarks;
import org.portolan.records.origin.statement.Statement;

/** What an addressed administration states about a certificate, under a key of its own that nobody else may change. */
final class Stating {
    private static final Sayings<Statement> STATEMENTS = new Sayings<>(Statement.KIND);

    private Stating() {}

    static Verdict<JsonValue> acknowledge(Actor actor, CertificateOfOrigin certificate) {
        Optional<Statement> before = before(actor, certificate);
        return new Verdict<>(
                OriginRules.mayAcknowledge(actor.member(), actor.role(), certificate, before, actor.time()),
                () -> state(
                        actor,
                        certificate,
                        before,
                        Statement.acknowledged(actor.id(), actor.call().recordedTime())));
    }

    static Verdict<JsonValue> reject(Actor actor, CertificateOfOrigin certificate) {
        Optional<Statement> before = before(actor, certificate);
        return new Verdict<>(OriginRules.mayReject(actor.member(), actor.role(), certificate, before), () -> {
            var remarks = Confidential.optional(actor.call(), RejectionRemarks.SHAPE);
            Statement statement = Statement.rejected(
                    actor.id(),
                    actor.call().recordedTime(),
                    RejectionNotice.SHAPE.read(actor.call().document(2)),
                    remarks.map(ConfidentialPart::digest));
            remarks.ifPresent(part -> keep(actor, certificate, part.write()));
            return state(actor, certificate, before, statement);
        });
    }

    private static Optional<Statement> before(Actor actor, CertificateOfOrigin certificate) {
        return STATEMENTS.by(actor.state(), CertificateOfOrigin.KIND.key(certificate), actor.id());
    }

    private static JsonValue state(
            Actor actor, CertificateOfOrigin certificate, Optional<Statement> before, Statement statement) {
        STATEMENTS.say(
                actor, CertificateOfOrigin.KIND.key(certificate), Statement.SHAPE.write(statement), before.isEmpty());
        return Statement.SHAPE.json(statement);
    }

    private static void keep(Actor actor, CertificateOfOrigin certificate, byte[] remarks) {
        LedgerKey key = key(certificate, actor.id());
        actor.state().putPrivate(certificate.issuer(), key, remarks);
        actor.state().putPrivate(actor.id(), key, remarks);
    }

    /** What all administrations state about the certificate. */
    static List<Statement> all(ChannelState state, CertificateOfOrigin certificate) {
        return STATEMENTS.all(state, CertificateOfOrigin.KIND.key(certificate));
    }

    /** The issuer reads the remarks of all, an administration its own. */
    static void addRemarks(JsonObject.Builder answer, Actor reader, CertificateOfOrigin certificate) {
        List<JsonObject> remarks = all(reader.state(), certificate).stream()
                .filter(statement -> statement.remarksHash().isPresent())
                .filter(statement ->
                        List.of(certificate.issuer(), statement.by()).contains(reader.id()))
                .map(statement -> reader.part(key(certificate, statement.by()))
                        .put("by", statement.by())
                        .build())
                .toList();
        answer.putItems("remarks", remarks);
    }

    private static LedgerKey key(CertificateOfOrigin certificate, MspId by) {
        return STATEMENTS.key(CertificateOfOrigin.KIND.key(certificate), by);
    }
}
