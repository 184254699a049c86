package org.portolan.records.aeo;

import java.util.List;
import java.util.Optional;
import org.portolan.records.aeo.code.AeoRole;
import org.portolan.records.aeo.code.Tier;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;
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
    public AeoDetails {
        PlainText.require("legalName", legalName, 200);
        PlainText.check("localName", localName, 200);
        PlainText.require("programme", programme, 60);
        roles = roles.stream().sorted().distinct().toList();
        if (roles.isEmpty()) {
            throw new InvalidValue(Reason.at("roles", "MISSING_FIELD", "must name at least one role"));
        }
    }
}
