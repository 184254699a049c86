package org.portolan.contracts.origin;

import org.portolan.contracts.caller.Call;
import org.portolan.contracts.caller.Confidential;
import org.portolan.contracts.caller.Roles;
import org.portolan.contracts.member.Members;
import org.portolan.contracts.state.Guards;
import org.portolan.contracts.state.LedgerKey;
import org.portolan.records.digest.ConfidentialPart;
import org.portolan.records.json.JsonValue;
import org.portolan.records.member.Member;
import org.portolan.records.member.MspId;
import org.portolan.records.member.Role;
import org.portolan.records.origin.Cancellation;
import org.portolan.records.origin.CertificateOfOrigin;
import org.portolan.records.origin.OriginRules;
import org.portolan.records.origin.details.CertificateDetails;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;
import org.portolan.records.reason.Reasons;

/** What an issuer does: issue a certificate, and take it back. */
final class Issuing {
    private static final Reason GIVEN =
            Reason.at("number", ReasonCode.DUPLICATE_NUMBER, "has been given to another certificate of this issuer");

    private Issuing() {}

    static JsonValue issue(Call call) {
        Member caller = Members.ofCaller(call);
        Role role = Roles.ofCaller(call);
        CertificateOfOrigin certificate = CertificateOfOrigin.SHAPE.readStored(call.document(0));
        ConfidentialPart<CertificateDetails> confidential = Confidential.require(call, CertificateDetails.SHAPE);
        Call.refuseFor(Reasons.both(
                Reasons.both(
                        OriginRules.mayIssue(
                                caller, role, certificate, id -> Members.find(call.state(), id), call.time()),
                        OriginRules.binds(certificate, confidential)),
                Guards.unlessNew(call.state(), Certificates.key(certificate), GIVEN)));
        create(call, certificate, confidential);
        call.announce("CertificateIssued", Certificates.announcement(certificate, caller.mspId()));
        return CertificateOfOrigin.SHAPE.json(certificate);
    }

    private static void create(
            Call call, CertificateOfOrigin certificate, ConfidentialPart<CertificateDetails> confidential) {
        LedgerKey key = Certificates.key(certificate);
        byte[] part = confidential.write();
        Guards.create(call.state(), certificate.issuer(), key, CertificateOfOrigin.SHAPE.write(certificate));
        call.state().putPrivate(certificate.issuer(), key, part);
        for (MspId addressed : certificate.addressedTo()) {
            call.state().putPrivate(addressed, key, part);
        }
    }

    static JsonValue cancel(Call call) {
        Member caller = Members.ofCaller(call);
        CertificateOfOrigin certificate = Certificates.named(call);
        OriginRules.mayCancel(caller, Roles.ofCaller(call), certificate).ifPresent(Call::refuse);
        CertificateOfOrigin cancelled = certificate.cancelled(
                new Cancellation(Cancellation.REASON.read(call.document(2)), call.recordedTime()));
        call.state().put(Certificates.key(certificate), CertificateOfOrigin.SHAPE.write(cancelled));
        call.announce("CertificateCancelled", Certificates.announcement(certificate, caller.mspId()));
        return CertificateOfOrigin.SHAPE.json(cancelled);
    }
}
