package org.portolan.records.aeo;

import java.util.List;
import java.util.Optional;
import org.portolan.records.aeo.code.AeoRole;
import org.portolan.records.aeo.code.Tier;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;
import org.portolan.records.shape.Shape;
import org.portolan.records.shape.TextForm;
import org.portolan.records.text.PlainText;
import org.portolan.records.trade.TraderIdentification;

/** The confidential part of an authorisation: who the operator is, under which programme and tier, in which roles. */
public record AeoDetails(
        AeoCode code,
        TraderIdentification tin,
        String legalName,
        Optional<String> localName,
        String programme,
        Tier tier,
        List<AeoRole> roles) {
    /** As it is sent confidentially and lies in a private store. */
    public static final Shape<AeoDetails> SHAPE = Shape.<AeoDetails>of(details -> {
                var code = details.required("code", AeoCode.TEXT, AeoDetails::code);
                var tin = details.required("tin", TraderIdentification.TEXT, AeoDetails::tin);
                var legalName = details.required("legalName", TextForm.WORDS, AeoDetails::legalName);
                var localName = details.optional("localName", TextForm.WORDS, AeoDetails::localName);
                var programme = details.required("programme", TextForm.WORDS, AeoDetails::programme);
                var tier = details.required("tier", Tier.TEXT, AeoDetails::tier);
                var roles = details.codes("roles", 1, AeoRole.class, AeoDetails::roles);
                return taken -> new AeoDetails(
                        taken.of(code),
                        taken.of(tin),
                        taken.of(legalName),
                        taken.of(localName),
                        taken.of(programme),
                        taken.of(tier),
                        taken.of(roles));
            })
            .named(
                    "AeoDetails",
                    "Who the operator is: only for the administration and those that it shares the record with.");

    public AeoDetails {
        PlainText.require("legalName", legalName, 200);
        PlainText.check("localName", localName, 200);
        PlainText.require("programme", programme, 60);
        roles = roles.stream().sorted().distinct().toList();
        if (roles.isEmpty()) {
            throw new InvalidValue(Reason.at("roles", ReasonCode.MISSING_FIELD, "must name at least one role"));
        }
    }
}
