package org.portolan.gateway.container.original;

import java.util.List;
import org.portolan.records.container.recorded.RecordedMovement;
import org.portolan.records.member.MspId;

/** Answers a writer which of its events bear a name of an originating party, as far as this gateway has read the ledger. */
@FunctionalInterface
public interface EarlierEvents {

    /** All of them, retractions too, in no order. */
    List<RecordedMovement> named(MspId writer, String originatingParty, String originatorEventId);
}
