package org.portolan.gateway.aeo;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.portolan.gateway.request.Confidential;
import org.portolan.records.aeo.AeoAuthorisation;
import org.portolan.records.aeo.AeoDetails;
import org.portolan.records.json.JsonFields;
import org.portolan.records.json.StrictJson;
import org.portolan.records.member.MspId;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;
import org.portolan.records.text.TimeText;

/**
 * An authorisation as an AEO office submits it:
 * {@code {"effectiveFrom","validTo"?,"sharedWith"?:["SG"],"confidential":{"code",...}}}. The record's name and digest are
 * drawn by the gateway. Without {@code sharedWith} it is shared with the partners of all arrangements in force.
 */
record AeoGrant(
        OffsetDateTime effectiveFrom,
        Optional<OffsetDateTime> validTo,
        Optional<List<String>> sharedWith,
        AeoDetails details) {

    private static final int MOST_SHARED = 50;

    /** To name nobody is not to name all partners, who would see the operator's details for ever. */
    AeoGrant {
        if (sharedWith.filter(List::isEmpty).isPresent()) {
            throw new InvalidValue(Reason.at(
                    "sharedWith",
                    ReasonCode.LIST_SIZE,
                    "must name at least one administration, or be left out: then all partners in an arrangement in"
                            + " force are told"));
        }
    }

    static AeoGrant read(byte[] body) {
        return StrictJson.read(body, AeoGrant::grant);
    }

    private static AeoGrant grant(JsonFields fields) {
        return new AeoGrant(
                fields.required("effectiveFrom", TimeText::read),
                fields.optional("validTo", TimeText::read),
                fields.optionalTexts("sharedWith", MOST_SHARED, text -> text),
                fields.object("confidential", AeoDetails.SHAPE::taken));
    }

    AeoAuthorisation authorisation(MspId administration, List<MspId> partners, Confidential sealed) {
        return new AeoAuthorisation(
                details.code().recordId(sealed.salt()),
                administration,
                partners,
                effectiveFrom,
                validTo,
                sealed.digest(),
                List.of());
    }

    /** Names no operator. */
    @Override
    public String toString() {
        return "grant from " + effectiveFrom;
    }
}
