package org.portolan.contracts.aeo;

import org.portolan.contracts.state.ChannelState;
import org.portolan.contracts.state.LedgerKey;
import org.portolan.records.aeo.AeoAuthorisation;
import org.portolan.records.digest.Digest;
import org.portolan.records.json.JsonObject;
import org.portolan.records.member.MspId;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;

/** Authorisations as they lie on the ledger. */
final class Authorisations {
    private static final String AUTHORISATION = "aeo";
    private static final String REASON = "aeoReason";

    private Authorisations() {}

    static AeoAuthorisation require(ChannelState state, MspId issuer, Digest recordId) {
        return state.get(LedgerKey.of(AUTHORISATION, issuer.id(), recordId.hex()))
                .map(AeoAuthorisation.SHAPE::readStored)
                .orElseThrow(() -> Reason.of(ReasonCode.NO_AUTHORISATION, "The administration has no such record.")
                        .asException());
    }

    static LedgerKey key(AeoAuthorisation authorisation) {
        return LedgerKey.of(
                AUTHORISATION,
                authorisation.administration().id(),
                authorisation.recordId().hex());
    }

    /** Where the confidential reason of a change lies, by the change's position. */
    static LedgerKey reasonKey(AeoAuthorisation authorisation, int position) {
        return LedgerKey.of(
                REASON,
                authorisation.administration().id(),
                authorisation.recordId().hex(),
                Integer.toString(position));
    }

    /** What an event says: which record, and with whom it is shared; never who the operator is. */
    static JsonObject announcement(AeoAuthorisation authorisation) {
        return JsonObject.builder()
                .put("administration", authorisation.administration())
                .put("recordId", authorisation.recordId())
                .putTexts("sharedWith", authorisation.sharedWith())
                .build();
    }
}
