package org.portolan.gateway.origin.view;

import java.util.List;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.owned.view.OwnedReach;
import org.portolan.gateway.owned.view.OwnedReader;
import org.portolan.records.member.MspId;
import org.portolan.records.origin.agreement.SignedAgreement;
import org.portolan.records.origin.agreement.SignedVersions;
import org.springframework.stereotype.Component;

/** Agreements on origin, for anybody: whoever trades has to know by which rules certificates are judged. */
@Component
public final class ReadableAgreements implements OwnedReach.OfKind {
    private final OwnedReader records;

    ReadableAgreements(OwnedReader records) {
        this.records = records;
    }

    /** Each text that a party has signed, with all who have signed it, by agreements and versions. */
    public List<SignedAgreement> all() {
        return SignedAgreement.together(records.said(SignedVersions.KIND));
    }

    @Override
    public String kind() {
        return SignedVersions.KIND.word();
    }

    @Override
    public boolean mayEverSee(Caller caller) {
        return true;
    }

    @Override
    public boolean sees(Caller caller, MspId owner, String id) {
        return true;
    }
}
