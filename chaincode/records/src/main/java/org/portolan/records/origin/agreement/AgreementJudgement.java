package org.portolan.records.origin.agreement;

import static org.portolan.records.reason.Reasons.unless;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.portolan.records.member.Member;
import org.portolan.records.member.MspId;
import org.portolan.records.origin.CertificateOfOrigin;
import org.portolan.records.origin.details.CertificateDetails;
import org.portolan.records.origin.details.CertificateItem;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;
import org.portolan.records.reason.Reasons;

/** Judges a certificate by the version of its agreement that is in force on the day of its issue. */
public final class AgreementJudgement {
    private final TradeAgreement agreement;

    private AgreementJudgement(TradeAgreement agreement) {
        this.agreement = agreement;
    }

    /**
     * All that the certificate does otherwise than its agreement wants, among those that are known; fields of goods are
     * named as they are submitted. Of a name under which neither the issuing country nor an addressed administration has
     * signed anything that binds, nothing is wanted.
     */
    public static List<Reason> of(
            Collection<SignedAgreement> known,
            CertificateOfOrigin certificate,
            CertificateDetails details,
            Function<MspId, Optional<Member>> members) {
        var id = new AgreementId(certificate.agreement());
        var day = certificate.issueDate();
        var own = governing(known, certificate, members);
        if (own.isEmpty()) {
            return Reasons.allOf(unless(
                    SignedAgreement.lastOf(known, id, day, certificate.addressedTo()::contains)
                            .isEmpty(),
                    "agreement",
                    ReasonCode.AGREEMENT_PARTIES,
                    "is one that an addressed administration has signed and the issuing country has not"));
        }
        return own.get().text().isOverOn(day)
                ? List.of(Reason.at("issueDate", ReasonCode.AGREEMENT_ENDED, "must not lie after the end of " + id))
                : new AgreementJudgement(own.get().text()).of(certificate, details);
    }

    /**
     * The details as they are ticked under the agreement: whether a certificate is issued retroactively follows from the
     * day of shipment, and who leaves it out has it added. What is ticked against it stays, to be objected to.
     */
    public static CertificateDetails ticked(
            Collection<SignedAgreement> known,
            CertificateOfOrigin certificate,
            CertificateDetails details,
            Function<MspId, Optional<Member>> members) {
        return governing(known, certificate, members)
                .flatMap(own -> IssueWindow.of(own.text(), certificate, details))
                .filter(IssueWindow::isRetroactive)
                .map(late -> details.issuedRetroactively())
                .orElse(details);
    }

    /** What may be done with the certificate by the version that governs it; all, where none does. */
    public static List<Allowance> allowed(
            Collection<SignedAgreement> known,
            CertificateOfOrigin certificate,
            Function<MspId, Optional<Member>> members) {
        return governing(known, certificate, members)
                .map(signed -> signed.text().allows())
                .orElseGet(() -> List.of(Allowance.values()));
    }

    /** The version of the issuing country's agreement that had begun on the day of issue. */
    private static Optional<SignedAgreement> governing(
            Collection<SignedAgreement> known,
            CertificateOfOrigin certificate,
            Function<MspId, Optional<Member>> members) {
        return SignedAgreement.lastOf(
                known,
                new AgreementId(certificate.agreement()),
                certificate.issueDate(),
                party -> members.apply(party)
                        .flatMap(Member::customsOf)
                        .filter(certificate.issuingCountry()::equals)
                        .isPresent());
    }

    private List<Reason> of(CertificateOfOrigin certificate, CertificateDetails details) {
        return Stream.of(
                        Reasons.allOf(addressed(certificate), validity(certificate)),
                        agreement
                                .form(certificate.formType())
                                .map(form -> form(form, details))
                                .orElseGet(() -> List.of(noForm())),
                        IssueWindow.of(agreement, certificate, details)
                                .map(window -> window.objections(details))
                                .orElseGet(List::of),
                        goods(details))
                .flatMap(List::stream)
                .toList();
    }

    private Optional<Reason> addressed(CertificateOfOrigin certificate) {
        return unless(
                agreement.parties().containsAll(certificate.addressedTo()),
                "addressedTo",
                ReasonCode.AGREEMENT_PARTIES,
                "must be parties to " + name());
    }

    private Optional<Reason> validity(CertificateOfOrigin certificate) {
        int months = agreement.issue().validityMonths();
        return unless(
                !certificate.validTo().isAfter(certificate.issueDate().plusMonths(months)),
                "validTo",
                ReasonCode.VALIDITY,
                "must be at most " + months + " months after the day of issue under " + name());
    }

    private Reason noForm() {
        return Reason.at(
                "formType", ReasonCode.FORM_TYPE, "must be a form of " + name() + ": " + agreement.formTypes());
    }

    private List<Reason> form(AgreementForm form, CertificateDetails details) {
        int most = form.mostItems().orElse(Integer.MAX_VALUE);
        return Stream.concat(
                        unless(
                                details.items().size() <= most,
                                "confidential.items",
                                ReasonCode.LIST_SIZE,
                                "must be at most " + most + " on " + form.formType())
                                .stream(),
                        each(
                                details,
                                (item, path) -> unless(
                                        form.takes(item.originCriterion()),
                                        path + ".originCriterion",
                                        ReasonCode.CRITERION,
                                        "must be a criterion of " + form.formType() + ": " + form.told())))
                .toList();
    }

    private List<Reason> goods(CertificateDetails details) {
        return Stream.concat(
                        each(
                                details,
                                (item, path) -> unless(
                                        item.hsCode().edition() == agreement.hsEdition(),
                                        path + ".hsEdition",
                                        ReasonCode.HS_EDITION,
                                        "must be " + agreement.hsEdition() + " under " + name())),
                        each(details, this::value))
                .toList();
    }

    private Optional<Reason> value(CertificateItem item, String path) {
        return agreement.fobValue().flatMap(rule -> switch (rule) {
            case ALWAYS ->
                unless(
                        item.fobValue().isPresent(),
                        path + ".fobValue",
                        ReasonCode.MISSING_FIELD,
                        "is mandatory under " + name());
            case NEVER ->
                unless(
                        item.fobValue().isEmpty(),
                        path + ".fobValue",
                        ReasonCode.CONTRADICTION,
                        "must not stand on a certificate under " + name());
            // Which criteria are shares of the value, only the parties know.
            case WITH_VALUE_CONTENT -> Optional.empty();
        });
    }

    private interface OfItem {
        Optional<Reason> judge(CertificateItem item, String path);
    }

    private static Stream<Reason> each(CertificateDetails details, OfItem rule) {
        return IntStream.range(0, details.items().size())
                .mapToObj(index -> rule.judge(details.items().get(index), "confidential.items[" + index + "]"))
                .flatMap(Optional::stream);
    }

    private String name() {
        return agreement.agreementId() + ", version " + agreement.version();
    }
}
