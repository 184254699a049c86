package org.portolan.contracts.origin;

import java.util.List;
import java.util.Optional;
import org.portolan.contracts.caller.Call;
import org.portolan.contracts.state.ChannelState;
import org.portolan.contracts.state.LedgerKey;
import org.portolan.contracts.state.StateEntry;
import org.portolan.records.json.JsonObject;
import org.portolan.records.member.MspId;
import org.portolan.records.origin.CertificateNumber;
import org.portolan.records.origin.CertificateOfOrigin;
import org.portolan.records.origin.statement.Statement;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;

/** Certificates and what administrations state about them, as they lie on the ledger. */
final class Certificates {
    private static final String CERTIFICATE = "origin";
    private static final String STATEMENT = "originStatement";

    private Certificates() {}

    /** The certificate that the first two arguments name. */
    static CertificateOfOrigin named(Call call) {
        MspId issuer = new MspId(call.text(0));
        CertificateNumber number = new CertificateNumber(call.text(1));
        return call.state()
                .get(key(issuer, number))
                .map(CertificateOfOrigin.SHAPE::readStored)
                .orElseThrow(() -> Reason.of(ReasonCode.NO_CERTIFICATE, "The issuer has no certificate of this number.")
                        .asException());
    }

    static Optional<Statement> statement(ChannelState state, CertificateOfOrigin certificate, MspId by) {
        return state.get(statementKey(certificate, by)).map(Statement.SHAPE::readStored);
    }

    static List<Statement> statements(ChannelState state, CertificateOfOrigin certificate) {
        LedgerKey all = LedgerKey.of(
                STATEMENT, certificate.issuer().id(), certificate.number().toString());
        return state.list(all).stream()
                .map(StateEntry::value)
                .map(Statement.SHAPE::readStored)
                .toList();
    }

    static LedgerKey key(CertificateOfOrigin certificate) {
        return key(certificate.issuer(), certificate.number());
    }

    static LedgerKey statementKey(CertificateOfOrigin certificate, MspId by) {
        return LedgerKey.of(
                STATEMENT, certificate.issuer().id(), certificate.number().toString(), by.id());
    }

    /** What an event says about a certificate: no more than its name and who is concerned. */
    static JsonObject announcement(CertificateOfOrigin certificate, MspId by) {
        return JsonObject.builder()
                .put("issuer", certificate.issuer())
                .put("number", certificate.number())
                .putTexts("addressedTo", certificate.addressedTo())
                .put("by", by)
                .build();
    }

    private static LedgerKey key(MspId issuer, CertificateNumber number) {
        return LedgerKey.of(CERTIFICATE, issuer.id(), number.toString());
    }
}
