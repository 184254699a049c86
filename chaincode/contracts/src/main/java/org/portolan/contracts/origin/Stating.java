package org.portolan.contracts.origin;

import java.util.Optional;
import org.portolan.contracts.caller.Call;
import org.portolan.contracts.caller.Confidential;
import org.portolan.contracts.caller.Roles;
import org.portolan.contracts.member.Members;
import org.portolan.contracts.state.Guards;
import org.portolan.contracts.state.LedgerKey;
import org.portolan.records.digest.ConfidentialPart;
import org.portolan.records.json.JsonValue;
import org.portolan.records.member.Member;
import org.portolan.records.origin.CertificateOfOrigin;
import org.portolan.records.origin.OriginRules;
import org.portolan.records.origin.statement.RejectionNotice;
import org.portolan.records.origin.statement.RejectionRemarks;
import org.portolan.records.origin.statement.Statement;

/** What an addressed administration states about a certificate, under a key of its own that nobody else may change. */
final class Stating {
    private Stating() {}

    static JsonValue acknowledge(Call call) {
        Member caller = Members.ofCaller(call);
        CertificateOfOrigin certificate = Certificates.named(call);
        Optional<Statement> before = Certificates.statement(call.state(), certificate, caller.mspId());
        Call.refuseFor(OriginRules.mayAcknowledge(caller, Roles.ofCaller(call), certificate, before, call.time()));
        Statement statement = Statement.acknowledged(caller.mspId(), call.recordedTime());
        return state(call, certificate, before, statement, "CertificateAcknowledged");
    }

    static JsonValue reject(Call call) {
        Member caller = Members.ofCaller(call);
        CertificateOfOrigin certificate = Certificates.named(call);
        Optional<Statement> before = Certificates.statement(call.state(), certificate, caller.mspId());
        Call.refuseFor(OriginRules.mayReject(caller, Roles.ofCaller(call), certificate, before));
        Optional<ConfidentialPart<RejectionRemarks>> remarks = Confidential.optional(call, RejectionRemarks.SHAPE);
        Statement statement = Statement.rejected(
                caller.mspId(),
                call.recordedTime(),
                RejectionNotice.SHAPE.read(call.document(2)),
                remarks.map(ConfidentialPart::digest));
        remarks.ifPresent(part -> {
            LedgerKey key = Certificates.statementKey(certificate, caller.mspId());
            call.state().putPrivate(certificate.issuer(), key, part.write());
            call.state().putPrivate(caller.mspId(), key, part.write());
        });
        return state(call, certificate, before, statement, "CertificateRejected");
    }

    private static JsonValue state(
            Call call, CertificateOfOrigin certificate, Optional<Statement> before, Statement statement, String event) {
        LedgerKey key = Certificates.statementKey(certificate, statement.by());
        if (before.isEmpty()) {
            Guards.create(call.state(), statement.by(), key, Statement.SHAPE.write(statement));
        } else {
            call.state().put(key, Statement.SHAPE.write(statement));
        }
        call.announce(event, Certificates.announcement(certificate, statement.by()));
        return Statement.SHAPE.json(statement);
    }
}
