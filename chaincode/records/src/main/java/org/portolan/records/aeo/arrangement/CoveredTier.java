package org.portolan.records.aeo.arrangement;

import java.util.Comparator;
import org.portolan.records.aeo.code.Tier;
import org.portolan.records.member.MspId;
import org.portolan.records.shape.Shape;

/** A tier of one party's programme that the others recognise. */
public record CoveredTier(MspId administration, Tier tier) implements Comparable<CoveredTier> {
    private static final Comparator<CoveredTier> ORDER =
            Comparator.comparing(CoveredTier::administration).thenComparing(CoveredTier::tier);

    static final Shape<CoveredTier> SHAPE = Shape.of(covered -> {
        var administration = covered.required("administration", MspId.TEXT, CoveredTier::administration);
        var tier = covered.required("tier", Tier.TEXT, CoveredTier::tier);
        return taken -> new CoveredTier(taken.of(administration), taken.of(tier));
    });

    @Override
    public int compareTo(CoveredTier other) {
        return ORDER.compare(this, other);
    }
}
