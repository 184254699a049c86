package org.portolan.gateway.aeo.view;

import org.portolan.gateway.access.Caller;
import org.portolan.gateway.owned.view.OwnedReach;
import org.portolan.gateway.owned.view.OwnedReader;
import org.portolan.gateway.owned.view.OwnedSights;
import org.portolan.gateway.owned.view.OwnedView;
import org.portolan.gateway.owned.view.search.Sight;
import org.portolan.gateway.query.PageWish;
import org.portolan.gateway.query.PageWish.Page;
import org.portolan.records.aeo.AeoAuthorisation;
import org.portolan.records.aeo.AeoDetails;
import org.portolan.records.aeo.arrangement.MutualRecognitionArrangement;
import org.portolan.records.aeo.arrangement.SignedArrangement;
import org.portolan.records.aeo.arrangement.SignedText;
import org.portolan.records.digest.Digest;
import org.portolan.records.member.MspId;
import org.springframework.stereotype.Component;

/**
 * Arrangements, for those of the administration who find the operators that it knows of: they rely on what is signed. All
 * members hold all of it, so that the administration need not be a party.
 */
@Component
final class ReadableArrangements implements OwnedReach.OfKind {
    private final OwnedReader records;
    private final OwnedSights sights;
    private final OwnedView<AeoAuthorisation, AeoDetails> operators;

    ReadableArrangements(OwnedReader records, OwnedSights sights, OwnedView<AeoAuthorisation, AeoDetails> operators) {
        this.records = records;
        this.sights = sights;
        this.operators = operators;
    }

    /** A page of the texts that somebody has signed, each with all who have signed it, in an order that never shifts. */
    Page<SignedArrangement> list(PageWish<String> wish) {
        return wish.among(SignedArrangement.together(records.said(SignedText.KIND)), ReadableArrangements::cursor);
    }

    /** What names a text: its digest. */
    private static String cursor(SignedArrangement signed) {
        return Digest.of(MutualRecognitionArrangement.SHAPE.write(signed.arrangement()))
                .hex();
    }

    @Override
    public String kind() {
        return SignedText.KIND.word();
    }

    @Override
    public boolean mayEverSee(Caller caller) {
        return sights.of(caller, operators).filter(Sight.Held.class::isInstance).isPresent();
    }

    @Override
    public boolean sees(Caller caller, MspId owner, String id) {
        return mayEverSee(caller);
    }
}
