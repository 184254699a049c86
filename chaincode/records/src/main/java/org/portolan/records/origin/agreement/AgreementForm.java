package org.portolan.records.origin.agreement;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;
import org.portolan.records.shape.IntegerForm;
import org.portolan.records.shape.Shape;
import org.portolan.records.shape.TextForm;
import org.portolan.records.text.Identifier;

/**
 * One kind of certificate under an agreement, and what its goods may give as their criterion.
 *
 * @param criteria at most 40; with none, any criterion will do
 * @param joint by which several criteria stand in one, as {@code +} in {@code CTH+RVC 40%}; without it there is one alone
 * @param mostItems how many kinds of goods it has room for
 */
public record AgreementForm(
        String formType, List<CriterionPattern> criteria, Optional<String> joint, Optional<Integer> mostItems) {
    private static final int MOST_CRITERIA = 40;
    private static final int MOST_ITEMS = 1_000;
    private static final Pattern JOINT = Pattern.compile("[+/&,;]");

    static final Shape<AgreementForm> SHAPE = Shape.<AgreementForm>of(form -> {
                var formType = form.required(
                        "formType", TextForm.WORDS.patterned(AgreementId.FORM).like("FORM E"), AgreementForm::formType);
                var criteria = form.list("criteria", MOST_CRITERIA, CriterionPattern.TEXT, AgreementForm::criteria);
                var joint =
                        form.optional("joint", TextForm.WORDS.patterned(JOINT).like("+"), AgreementForm::joint);
                var mostItems = form.optional("mostItems", IntegerForm.COUNTED, AgreementForm::mostItems);
                return taken ->
                        new AgreementForm(taken.of(formType), taken.of(criteria), taken.of(joint), taken.of(mostItems));
            })
            .named("AgreementForm", "One kind of certificate under an agreement.");

    public AgreementForm {
        criteria = criteria.stream().sorted().distinct().toList();
        Identifier.require("formType", formType, AgreementId.FORM, AgreementId.SAID);
        Identifier.check("joint", joint, JOINT, "must be one of + / & , ;");
        if (criteria.size() > MOST_CRITERIA) {
            throw new InvalidValue(
                    Reason.at("criteria", ReasonCode.LIST_SIZE, "must have at most " + MOST_CRITERIA + " elements"));
        }
        Terms.require("mostItems", mostItems, MOST_ITEMS);
    }

    /** Whether goods on this form may give this as their criterion. */
    public boolean takes(String criterion) {
        return criteria.isEmpty() || isOne(criterion) || parts(criterion).allMatch(this::isOne);
    }

    private boolean isOne(String part) {
        return criteria.stream().anyMatch(known -> known.fits(part));
    }

    private Stream<String> parts(String criterion) {
        return joint.map(sign ->
                        Stream.of(criterion.split(Pattern.quote(sign), -1)).map(String::strip))
                .orElseGet(() -> Stream.of(criterion));
    }

    /** What goods may give, in words for whoever gave something else. */
    String told() {
        String codes = criteria.stream().map(CriterionPattern::text).collect(Collectors.joining(", "));
        return joint.map(sign -> codes + ", or several joined by " + sign).orElse(codes);
    }
}
