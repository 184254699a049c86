package org.portolan.gateway.origin;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.ledger.LedgerMembers;
import org.portolan.gateway.ledger.TransactionRequest;
import org.portolan.gateway.ledger.connection.Submitter;
import org.portolan.gateway.request.Confidential;
import org.portolan.gateway.request.EarlyRefusals;
import org.portolan.records.member.Member;
import org.portolan.records.member.MspId;
import org.portolan.records.member.Role;
import org.portolan.records.origin.Cancellation;
import org.portolan.records.origin.CertificateOfOrigin;
import org.portolan.records.origin.OriginRules;
import org.portolan.records.origin.agreement.AgreementJudgement;
import org.portolan.records.origin.agreement.SignedAgreement;
import org.portolan.records.origin.details.CertificateDetails;
import org.portolan.records.origin.details.CertificateFlag;
import org.portolan.records.place.CountryCode;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;
import org.portolan.records.reason.Reasons;
import org.springframework.stereotype.Component;

/** Makes transactions of what people do with certificates, endorsed by exactly those who may know their content. */
@Component
public final class CertificateTransactions {

    private final LedgerMembers members;
    private final SignedAgreements agreements;
    private final TakingBack takingBack;
    private final Clock clock;

    CertificateTransactions(LedgerMembers members, SignedAgreements agreements, TakingBack takingBack, Clock clock) {
        this.members = members;
        this.agreements = agreements;
        this.takingBack = takingBack;
        this.clock = clock;
    }

    /** Issues a certificate as programs submit it. */
    public TransactionRequest issue(Caller caller, byte[] body) {
        return issuing(caller, body).transaction();
    }

    /** The same, with what was ticked that nobody had submitted so. */
    IssuedAs issuing(Caller caller, byte[] body) {
        Role role = EarlyRefusals.role(caller, OriginRules.ISSUING);
        Submitter submitter = Submitter.of(caller);
        return EarlyRefusals.reading("", () -> {
            CertificateApplication application = CertificateApplication.read(body);
            Member issuer = members.own(submitter);
            CountryCode country = country(issuer);
            List<MspId> addressed = addressed(submitter, application.addressedTo());
            return issuing(
                    application,
                    part -> application.certificate(issuer.mspId(), country, addressed, part),
                    members.all(submitter),
                    (certificate, known) -> OriginRules.mayIssue(issuer, role, certificate, known, clock.instant()));
        });
    }

    private IssuedAs issuing(
            CertificateApplication application,
            Function<Confidential, CertificateOfOrigin> binding,
            Map<MspId, Member> all,
            BiFunction<CertificateOfOrigin, Function<MspId, Optional<Member>>, List<Reason>> rule) {
        Function<MspId, Optional<Member>> known = id -> Optional.ofNullable(all.get(id));
        Collection<SignedAgreement> signed = agreements.all();
        Confidential sent = Confidential.of(application.written());
        CertificateOfOrigin asked = binding.apply(sent);
        CertificateDetails ticked = AgreementJudgement.ticked(signed, asked, application.details(), known);
        List<CertificateFlag> added = application.addedTo(ticked);
        // What is as it was sent is sealed once.
        Confidential part = added.isEmpty() ? sent : Confidential.of(CertificateDetails.SHAPE.json(ticked));
        CertificateOfOrigin certificate = added.isEmpty() ? asked : binding.apply(part);
        EarlyRefusals.refuseFor(Reasons.both(
                Reasons.both(
                        rule.apply(certificate, known),
                        Reasons.allOf(OriginRules.reaches(certificate, ticked, all.values()))),
                AgreementJudgement.of(signed, certificate, ticked, known)));
        application
                .replaces()
                .flatMap(former -> takingBack.unlessNamed(
                        certificate.issuer(),
                        former.number(),
                        former.takenBack().declarations(),
                        "replaces.declarations"))
                .ifPresent(reason -> EarlyRefusals.refuseFor(List.of(reason)));
        return new IssuedAs(transaction(application, certificate, ticked, part), added);
    }

    private static TransactionRequest transaction(
            CertificateApplication application,
            CertificateOfOrigin certificate,
            CertificateDetails details,
            Confidential part) {
        return application
                .replaces()
                .map(former -> TransactionRequest.creation(
                                CertificateOfOrigin.KIND, "replace", certificate, details, part.fields())
                        .and(Cancellation.REASON.text(former.takenBack().reason())))
                .orElseGet(() -> TransactionRequest.creation(
                        CertificateOfOrigin.KIND, "issue", certificate, details, part.fields()));
    }

    /**
     * A certificate on its way to the ledger.
     *
     * @param ticked what the gateway ticked, because it follows from what was submitted
     */
    record IssuedAs(TransactionRequest transaction, List<CertificateFlag> ticked) {
        IssuedAs {
            ticked = List.copyOf(ticked);
        }
    }

    private List<MspId> addressed(Submitter submitter, List<String> names) {
        return IntStream.range(0, names.size())
                .mapToObj(index -> EarlyRefusals.reading(
                        "addressedTo[" + index + "]", () -> members.named(submitter, names.get(index))))
                .toList();
    }

    private static CountryCode country(Member issuer) {
        return issuer.issuesFor()
                .orElseThrow(() -> new InvalidValue(Reason.of(
                        ReasonCode.NOT_AN_ISSUING_BODY, "The caller's organisation issues no certificates.")));
    }
}
