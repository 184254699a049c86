package org.portolan.contracts.origin;

import java.util.List;
import org.portolan.contracts.caller.Call;
import org.portolan.contracts.member.Entitlement;
import org.portolan.contracts.state.PrivateParts;
import org.portolan.records.json.JsonArray;
import org.portolan.records.json.JsonObject;
import org.portolan.records.json.JsonValue;
import org.portolan.records.member.MspId;
import org.portolan.records.origin.CertificateOfOrigin;
import org.portolan.records.origin.CertificateStatus;
import org.portolan.records.origin.statement.Statement;

/** Reads a certificate: the public part for members, the confidential one at a peer of those entitled. */
final class CertificateQuery {
    private CertificateQuery() {}

    static JsonValue read(Call call) {
        CertificateOfOrigin certificate = Certificates.named(call);
        List<Statement> statements = Certificates.statements(call.state(), certificate);
        CertificateStatus status = CertificateStatus.of(
                certificate, statements, call.recordedTime().toLocalDate());
        return JsonObject.builder()
                .put("certificate", CertificateOfOrigin.SHAPE.json(certificate))
                .put(
                        "statements",
                        new JsonArray(statements.stream()
                                .<JsonValue>map(Statement.SHAPE::json)
                                .toList()))
                .put("status", status)
                .build();
    }

    static JsonValue confidential(Call call) {
        CertificateOfOrigin certificate = Certificates.named(call);
        MspId reader = Entitlement.ofCaller(call, certificate.issuer(), certificate.addressedTo());
        List<JsonValue> remarks = Certificates.statements(call.state(), certificate).stream()
                .filter(statement -> statement.remarksHash().isPresent())
                .filter(statement -> reader.equals(certificate.issuer()) || reader.equals(statement.by()))
                .<JsonValue>map(statement -> remarks(call, reader, certificate, statement))
                .toList();
        return PrivateParts.read(call.state(), reader, Certificates.key(certificate))
                .putItems("remarks", remarks)
                .build();
    }

    private static JsonObject remarks(Call call, MspId reader, CertificateOfOrigin certificate, Statement statement) {
        return PrivateParts.read(call.state(), reader, Certificates.statementKey(certificate, statement.by()))
                .put("by", statement.by())
                .build();
    }
}
