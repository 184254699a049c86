package org.portolan.records.origin.agreement;

import static org.portolan.records.reason.Reasons.unless;

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

    public AgreementJudgement(TradeAgreement agreement) {
        this.agreement = agreement;
    }

    /** All that the certificate does otherwise than the agreement wants; fields of goods are named as they are submitted. */
    public List<Reason> of(
            CertificateOfOrigin certificate, CertificateDetails details, Function<MspId, Optional<Member>> members) {
        return Stream.of(
                        parties(certificate, members),
                        Reasons.allOf(validity(certificate)),
                        agreement
                                .form(certificate.formType())
                                .map(form -> form(form, details))
                                .orElseGet(() -> List.of(noForm())),
                        goods(details))
                .flatMap(List::stream)
                .toList();
    }

    private List<Reason> parties(CertificateOfOrigin certificate, Function<MspId, Optional<Member>> members) {
        return Reasons.allOf(
                unless(
                        agreement.parties().stream()
                                .flatMap(party -> members.apply(party).stream())
                                .flatMap(member -> member.customsOf().stream())
                                .anyMatch(certificate.issuingCountry()::equals),
                        "agreement",
                        ReasonCode.NOT_A_PARTY,
                        "is one that the issuing country has not signed"),
                unless(
                        agreement.parties().containsAll(certificate.addressedTo()),
                        "addressedTo",
                        ReasonCode.NOT_A_PARTY,
                        "must be parties to " + name()));
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
