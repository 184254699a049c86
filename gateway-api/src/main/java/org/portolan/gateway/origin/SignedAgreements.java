package org.portolan.gateway.origin;

import java.util.List;
import org.portolan.records.origin.agreement.SignedAgreement;

/** The agreements on origin as far as this gateway has read the ledger; each signature is its party's own. */
public interface SignedAgreements {
    /** Each text that a party has signed, with all who have signed it, by agreements and versions. */
    List<SignedAgreement> all();
}
