package org.portolan.gateway.aeo.view;

import java.util.Optional;
import org.portolan.gateway.aeo.AeoRecordIds;
import org.portolan.gateway.owned.view.OwnedReader;
import org.portolan.gateway.owned.view.search.Sight;
import org.portolan.gateway.owned.view.search.Wanted;
import org.portolan.gateway.query.PageWish;
import org.portolan.records.aeo.AeoAuthorisation;
import org.portolan.records.aeo.AeoCode;
import org.portolan.records.digest.Digest;
import org.portolan.records.member.MspId;
import org.springframework.stereotype.Component;

/** Finds an administration's record by the code in its confidential part; of several the one recorded last. */
@Component
final class RecordedAeoIds implements AeoRecordIds {
    private final OwnedReader records;

    RecordedAeoIds(OwnedReader records) {
        this.records = records;
    }

    @Override
    public Optional<Digest> recordId(MspId administration, AeoCode code) {
        var last = records.list(
                AeoAuthorisation.KIND,
                new Sight.Named("code", code.code()),
                Wanted.all().of(Optional.of(administration)),
                new PageWish<>(1, Optional.empty()));
        return last.entries().stream().map(stored -> stored.record().recordId()).findFirst();
    }
}
