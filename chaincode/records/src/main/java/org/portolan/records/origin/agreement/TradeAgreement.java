package org.portolan.records.origin.agreement;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.portolan.records.member.MspId;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;
import org.portolan.records.shape.IntegerForm;
import org.portolan.records.shape.Shape;
import org.portolan.records.shape.TextForm;
import org.portolan.records.text.PlainText;
import org.portolan.records.text.TimeText;
import org.portolan.records.trade.HsEdition;

/**
 * One version of an agreement on origin: which forms its parties' bodies issue, and by which rules they are judged
 * ({@code origin.md} section 2). It binds when every party has signed the same text. Lists are sets in sorted order, so
 * that the same text is the same bytes.
 */
public record TradeAgreement(
        AgreementId agreementId,
        Integer version,
        String title,
        List<MspId> parties,
        LocalDate inForceFrom,
        Optional<LocalDate> inForceUntil,
        HsEdition hsEdition,
        List<AgreementForm> forms,
        IssueTerms issue,
        Optional<CheckTerms> check,
        Optional<FobRule> fobValue,
        List<Cumulation> cumulation,
        List<Allowance> allows,
        List<DeclarationKind> declarations) {
    /** So many versions of an agreement there can be. */
    public static final int MOST_VERSIONS = 20;

    static final int MOST_PARTIES = 50;
    static final int MOST_FORMS = 10;

    /** As a party submits it and as it stands on the ledger. */
    public static final Shape<TradeAgreement> SHAPE = Shape.<TradeAgreement>of(text -> {
                var agreementId = text.required("agreementId", AgreementId.TEXT, TradeAgreement::agreementId);
                var version = text.required("version", IntegerForm.COUNTED, TradeAgreement::version);
                var title = text.required("title", TextForm.WORDS, TradeAgreement::title);
                var parties = text.list("parties", 2, MOST_PARTIES, MspId.TEXT, TradeAgreement::parties);
                var inForceFrom = text.required("inForceFrom", TextForm.DAY, TradeAgreement::inForceFrom);
                var inForceUntil = text.optional("inForceUntil", TextForm.DAY, TradeAgreement::inForceUntil);
                var hsEdition = text.required("hsEdition", HsEdition.TEXT, TradeAgreement::hsEdition);
                var forms = text.list("forms", 1, MOST_FORMS, AgreementForm.SHAPE, TradeAgreement::forms);
                var issue = text.required("issue", IssueTerms.SHAPE, TradeAgreement::issue);
                var check = text.optional("check", CheckTerms.SHAPE, TradeAgreement::check);
                var fobValue = text.optional("fobValue", TextForm.codes(FobRule.class), TradeAgreement::fobValue);
                var cumulation = text.codes("cumulation", 0, Cumulation.class, TradeAgreement::cumulation);
                var allows = text.codes("allows", 0, Allowance.class, TradeAgreement::allows);
                var declarations = text.codes("declarations", 0, DeclarationKind.class, TradeAgreement::declarations);
                return taken -> new TradeAgreement(
                        taken.of(agreementId),
                        taken.of(version),
                        taken.of(title),
                        taken.of(parties),
                        taken.of(inForceFrom),
                        taken.of(inForceUntil),
                        taken.of(hsEdition),
                        taken.of(forms),
                        taken.of(issue),
                        taken.of(check),
                        taken.of(fobValue),
                        taken.of(cumulation),
                        taken.of(allows),
                        taken.of(declarations));
            })
            .named("TradeAgreement", "One version of an agreement on origin, as its parties sign it.");

    public TradeAgreement {
        Terms.require("version", version, MOST_VERSIONS);
        PlainText.require("title", title, 200);
        TimeText.requireDay("inForceFrom", inForceFrom);
        inForceUntil.ifPresent(until -> TimeText.requireDay("inForceUntil", until));
        parties = sorted(parties);
        forms = forms.stream()
                .sorted(Comparator.comparing(AgreementForm::formType))
                .toList();
        cumulation = sorted(cumulation);
        allows = sorted(allows);
        declarations = sorted(declarations);
        requireSize("parties", parties, 2, MOST_PARTIES);
        requireSize("forms", forms, 1, MOST_FORMS);
        if (forms.stream().map(AgreementForm::formType).distinct().count() < forms.size()) {
            throw new InvalidValue(Reason.at("forms", ReasonCode.CONTRADICTION, "must tell of each form once"));
        }
        if (inForceUntil.filter(until -> until.isBefore(inForceFrom)).isPresent()) {
            throw new InvalidValue(
                    Reason.at("inForceUntil", ReasonCode.CONTRADICTION, "must not lie before inForceFrom"));
        }
    }

    /** The form of this type. */
    public Optional<AgreementForm> form(String formType) {
        return forms.stream().filter(form -> form.formType().equals(formType)).findFirst();
    }

    /** The types of its forms, in words. */
    String formTypes() {
        return forms.stream().map(AgreementForm::formType).collect(Collectors.joining(", "));
    }

    /** Whether it names a party that the other names too, so that both cannot be signed side by side. */
    boolean sharesPartiesWith(TradeAgreement other) {
        return parties.stream().anyMatch(other.parties::contains);
    }

    boolean hasBegunBy(LocalDate day) {
        return !day.isBefore(inForceFrom);
    }

    boolean isOverOn(LocalDate day) {
        return inForceUntil.filter(day::isAfter).isPresent();
    }

    private static <T extends Comparable<? super T>> List<T> sorted(List<T> values) {
        return values.stream().sorted().distinct().toList();
    }

    private static void requireSize(String field, List<?> set, int least, int most) {
        if (set.size() < least || set.size() > most) {
            throw new InvalidValue(
                    Reason.at(field, ReasonCode.LIST_SIZE, "must have " + least + " to " + most + " elements"));
        }
    }
}
