package org.portolan.records.origin.agreement;

import java.util.Optional;
import org.portolan.records.shape.IntegerForm;
import org.portolan.records.shape.Shape;

/**
 * When a certificate may be issued and claimed on.
 *
 * @param validityMonths for how many months from the day of its issue at most it is valid
 * @param daysAfterShipment until how many days after shipment it is issued without a mark; without, until the day of shipment
 * @param retroactiveMonths until how many months after shipment it may still be issued, marked as retroactive; without, nothing is judged by
 *     the day of shipment
 * @param claimDays within how many days after the import a preference is claimed
 * @param transitMonths how long goods may lie under customs control on their way
 */
public record IssueTerms(
        Integer validityMonths,
        Optional<Integer> daysAfterShipment,
        Optional<Integer> retroactiveMonths,
        Optional<Integer> claimDays,
        Optional<Integer> transitMonths) {

    static final Shape<IssueTerms> SHAPE = Shape.<IssueTerms>of(terms -> {
                var validityMonths = terms.required("validityMonths", IntegerForm.COUNTED, IssueTerms::validityMonths);
                var daysAfterShipment =
                        terms.optional("daysAfterShipment", IntegerForm.COUNTED, IssueTerms::daysAfterShipment);
                var retroactiveMonths =
                        terms.optional("retroactiveMonths", IntegerForm.COUNTED, IssueTerms::retroactiveMonths);
                var claimDays = terms.optional("claimDays", IntegerForm.COUNTED, IssueTerms::claimDays);
                var transitMonths = terms.optional("transitMonths", IntegerForm.COUNTED, IssueTerms::transitMonths);
                return taken -> new IssueTerms(
                        taken.of(validityMonths),
                        taken.of(daysAfterShipment),
                        taken.of(retroactiveMonths),
                        taken.of(claimDays),
                        taken.of(transitMonths));
            })
            .named("IssueTerms", "When a certificate may be issued and claimed on.");

    public IssueTerms {
        Terms.require("validityMonths", validityMonths, Terms.MOST_MONTHS);
        Terms.require("daysAfterShipment", daysAfterShipment, Terms.MOST_DAYS);
        Terms.require("retroactiveMonths", retroactiveMonths, Terms.MOST_MONTHS);
        Terms.require("claimDays", claimDays, Terms.MOST_DAYS);
        Terms.require("transitMonths", transitMonths, Terms.MOST_MONTHS);
    }
}
