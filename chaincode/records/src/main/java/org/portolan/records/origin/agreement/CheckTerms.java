package org.portolan.records.origin.agreement;

import java.util.Optional;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;
import org.portolan.records.shape.IntegerForm;
import org.portolan.records.shape.Shape;

/**
 * How long a check of a certificate may take, in days.
 *
 * @param returnDays until a certificate that is refused goes back
 * @param leastReplyDays how long whoever is asked has at least
 * @param replyDays until the reply is due
 * @param consentDays until a visit is agreed to
 * @param determinationDays until the importing customs decides
 */
public record CheckTerms(
        Optional<Integer> returnDays,
        Optional<Integer> leastReplyDays,
        Optional<Integer> replyDays,
        Optional<Integer> consentDays,
        Optional<Integer> determinationDays) {

    static final Shape<CheckTerms> SHAPE = Shape.<CheckTerms>of(terms -> {
                var returnDays = terms.optional("returnDays", IntegerForm.COUNTED, CheckTerms::returnDays);
                var leastReplyDays = terms.optional("leastReplyDays", IntegerForm.COUNTED, CheckTerms::leastReplyDays);
                var replyDays = terms.optional("replyDays", IntegerForm.COUNTED, CheckTerms::replyDays);
                var consentDays = terms.optional("consentDays", IntegerForm.COUNTED, CheckTerms::consentDays);
                var determinationDays =
                        terms.optional("determinationDays", IntegerForm.COUNTED, CheckTerms::determinationDays);
                return taken -> new CheckTerms(
                        taken.of(returnDays),
                        taken.of(leastReplyDays),
                        taken.of(replyDays),
                        taken.of(consentDays),
                        taken.of(determinationDays));
            })
            .named("CheckTerms", "How long a check of a certificate may take, in days.");

    public CheckTerms {
        Terms.require("returnDays", returnDays, Terms.MOST_DAYS);
        Terms.require("leastReplyDays", leastReplyDays, Terms.MOST_DAYS);
        Terms.require("replyDays", replyDays, Terms.MOST_DAYS);
        Terms.require("consentDays", consentDays, Terms.MOST_DAYS);
        Terms.require("determinationDays", determinationDays, Terms.MOST_DAYS);
        int most = replyDays.orElse(Terms.MOST_DAYS);
        if (leastReplyDays.filter(least -> least > most).isPresent()) {
            throw new InvalidValue(
                    Reason.at("leastReplyDays", ReasonCode.CONTRADICTION, "must not be more than replyDays"));
        }
    }
}
