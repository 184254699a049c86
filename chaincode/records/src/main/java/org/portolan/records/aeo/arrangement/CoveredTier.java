package org.portolan.records.aeo.arrangement;

import java.util.Comparator;
import org.portolan.records.aeo.code.Tier;
import org.portolan.records.member.MspId;

/** A tier of one party's programme that the others recognise. */
public record CoveredTier(MspId administration, Tier tier) implements Comparable<CoveredTier> {
    private static final Comparator<CoveredTier> ORDER =
            Comparator.comparing(CoveredTier::administration).thenComparing(CoveredTier::tier);

    @Override
    public int compareTo(CoveredTier other) {
        return ORDER.compare(this, other);
    }
}
