package org.portolan.contracts.origin;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.portolan.contracts.caller.Access;
import org.portolan.contracts.caller.Call;
import org.portolan.contracts.caller.Contract;
import org.portolan.contracts.owned.Act;
import org.portolan.contracts.owned.Actor;
import org.portolan.contracts.owned.LifeCycle;
import org.portolan.contracts.owned.Register;
import org.portolan.contracts.owned.Verdict;
import org.portolan.records.digest.ConfidentialPart;
import org.portolan.records.json.JsonObject;
import org.portolan.records.json.JsonValue;
import org.portolan.records.origin.Cancellation;
import org.portolan.records.origin.CertificateNumber;
import org.portolan.records.origin.CertificateOfOrigin;
import org.portolan.records.origin.CertificateStatus;
import org.portolan.records.origin.OriginRules;
import org.portolan.records.origin.agreement.AgreementRules;
import org.portolan.records.origin.details.CertificateDetails;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;
import org.portolan.records.reason.Reasons;

/** The contract {@code origin}: certificates of their issuers, and agreements on origin. */
public final class OriginContract {
    private static final String ISSUER = "issuer";
    private static final String NUMBER = "number";
    private static final Reason GIVEN =
            Reason.at(NUMBER, ReasonCode.DUPLICATE_NUMBER, "has been given to another certificate of this issuer");
    private static final LifeCycle<CertificateOfOrigin, CertificateDetails> LIFE =
            new LifeCycle<>(CertificateOfOrigin.KIND, OriginContract::news);

    private static final Register<CertificateOfOrigin> REGISTER = new Register<>(
            CertificateOfOrigin.KIND,
            CertificateNumber::new,
            Reason.of(ReasonCode.NO_CERTIFICATE, "The issuer has no certificate of this number."),
            OriginRules.READING);

    private OriginContract() {}

    /** Origin officers of the issuer issue and cancel, and sign agreements. */
    public static Contract contract() {
        Access issuing = Access.of(OriginRules.ISSUING);
        Access signing = Access.of(AgreementRules.SIGNING);
        return Contract.of(
                "origin",
                LIFE.creation(
                        Act.of("issue", issuing, "CertificateIssued", "certificate"), GIVEN, OriginContract::mayIssue),
                LIFE.succession(
                        Act.of("replace", issuing, "CertificateReplaced", "certificate", "reason"),
                        GIVEN,
                        OriginContract::mayReplace,
                        OriginContract::replaced),
                LIFE.change(
                        Act.of("cancel", issuing, "CertificateCancelled", ISSUER, NUMBER, "reason"),
                        REGISTER::named,
                        OriginContract::cancel),
                Act.of("agree", signing, "AgreementSigned", "agreement").function(Agreements::sign),
                Act.of("withdraw", signing, "AgreementSignatureWithdrawn", "agreementId", "version")
                        .function(Agreements::withdraw),
                REGISTER.query("agreements", Agreements::list),
                REGISTER.query("read", OriginContract::read, ISSUER, NUMBER),
                REGISTER.confidential((answer, reader, certificate) -> {}, ISSUER, NUMBER));
    }

    private static List<Reason> mayIssue(
            Actor actor, CertificateOfOrigin certificate, ConfidentialPart<CertificateDetails> confidential) {
        return mayIssue(actor, certificate, confidential, false);
    }

    private static List<Reason> mayReplace(
            Actor actor, CertificateOfOrigin certificate, ConfidentialPart<CertificateDetails> confidential) {
        return mayIssue(actor, certificate, confidential, true);
    }

    private static List<Reason> mayIssue(
            Actor actor,
            CertificateOfOrigin certificate,
            ConfidentialPart<CertificateDetails> confidential,
            boolean inPlaceOfAnother) {
        return Reasons.both(
                OriginRules.mayIssue(actor.member(), actor.role(), certificate, actor::find, actor.time()),
                Reasons.both(
                        OriginRules.binds(certificate, confidential),
                        Reasons.allOf(OriginRules.names(certificate, inPlaceOfAnother))));
    }

    /** The certificate in whose place another is issued. */
    private static Verdict<CertificateOfOrigin> replaced(Actor actor, CertificateOfOrigin successor) {
        String former = successor.replaces().orElseThrow().number();
        return cancel(
                actor,
                REGISTER.own(actor, former),
                reason -> new Cancellation(reason, actor.call().recordedTime(), Optional.of(successor.number())),
                1);
    }

    private static Verdict<CertificateOfOrigin> cancel(Actor actor, CertificateOfOrigin certificate) {
        return cancel(
                actor,
                certificate,
                reason -> Cancellation.forGood(reason, actor.call().recordedTime()),
                2);
    }

    private static Verdict<CertificateOfOrigin> cancel(
            Actor actor, CertificateOfOrigin certificate, Function<String, Cancellation> taking, int argument) {
        return Verdict.of(
                OriginRules.mayCancel(actor.member(), actor.role(), certificate),
                () -> certificate.cancelled(
                        taking.apply(Cancellation.REASON.read(actor.call().document(argument)))));
    }

    private static JsonValue read(Call call) {
        CertificateOfOrigin certificate = REGISTER.named(call);
        return JsonObject.builder()
                .put("certificate", CertificateOfOrigin.SHAPE.json(certificate))
                .put(
                        "status",
                        CertificateStatus.of(certificate, call.recordedTime().toLocalDate()))
                .build();
    }

    /** What an event says about a certificate: no more than its name and who is concerned. */
    private static JsonObject news(CertificateOfOrigin certificate, Actor by) {
        return JsonObject.builder()
                .put(ISSUER, certificate.issuer())
                .put(NUMBER, certificate.number())
                .putTexts("addressedTo", certificate.addressedTo())
                .put("by", by.id())
                .build();
    }
}
