package org.portolan.gateway.origin.view;

import java.util.List;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.blocks.readmodel.ReadPosition;
import org.portolan.gateway.origin.SignedAgreements;
import org.portolan.gateway.owned.view.OwnedReach;
import org.portolan.gateway.owned.view.OwnedReader;
import org.portolan.records.member.MspId;
import org.portolan.records.origin.agreement.SignedAgreement;
import org.portolan.records.origin.agreement.SignedVersions;
import org.springframework.stereotype.Component;

/** Agreements on origin, for anybody: whoever trades has to know by which rules certificates are judged. */
@Component
final class ReadableAgreements implements SignedAgreements, OwnedReach.OfKind {
    private final OwnedReader records;
    private final ReadPosition position;
    private volatile Read last = new Read(Long.MIN_VALUE, List.of());

    ReadableAgreements(OwnedReader records, ReadPosition position) {
        this.records = records;
        this.position = position;
    }

    /** What was read of the ledger up to a block. */
    private record Read(long block, List<SignedAgreement> agreements) {}

    /** They are read once for each block, however many ask: nobody needs a key to do so. */
    @Override
    public List<SignedAgreement> all() {
        long block = position.block();
        var read = last;
        if (read.block() != block) {
            read = new Read(block, SignedAgreement.together(records.said(SignedVersions.KIND)));
            last = read;
        }
        return read.agreements();
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
