package org.portolan.gateway.aeo.view;

import java.time.Instant;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.portolan.gateway.owned.view.StoredRecord;
import org.portolan.gateway.reading.LedgerPlace;
import org.portolan.records.aeo.AeoAuthorisation;
import org.portolan.records.aeo.AeoDetails;
import org.portolan.records.aeo.code.AeoStatus;

/** An authorisation that this administration knows in full. */
record StoredAeo(AeoAuthorisation authorisation, AeoDetails details, LedgerPlace changed) {

    static StoredAeo of(StoredRecord<AeoAuthorisation, AeoDetails> stored) {
        return new StoredAeo(stored.record(), stored.part().orElseThrow().content(), stored.changed());
    }

    /**
     * Which of the recorded changes decides the status at a time, counted from 1; 0 is the creation of the record, which
     * also holds the end of validity.
     */
    int decidingChange(Instant time) {
        var changes = authorisation.changes();
        var inEffect = IntStream.range(0, changes.size())
                .filter(index -> !changes.get(index).effectiveFrom().toInstant().isAfter(time))
                .boxed()
                .toList();
        var revocation = inEffect.stream()
                .filter(index -> changes.get(index).status() == AeoStatus.REVOKED)
                .findFirst();
        boolean expired =
                authorisation.statusAt(time).filter(AeoStatus.EXPIRED::equals).isPresent();
        if (revocation.isEmpty() && expired) {
            return 0;
        }
        return revocation
                .or(() -> inEffect.stream()
                        .sorted(Comparator.comparing(
                                index -> changes.get(index).effectiveFrom().toInstant()))
                        .reduce((earlier, later) -> later))
                .map(index -> index + 1)
                .orElse(0);
    }
}
