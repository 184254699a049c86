package org.portolan.records.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.portolan.records.digest.Digest;
import org.portolan.records.member.MspId;
import org.portolan.records.shape.Shape;

/**
 * What of a record is confidential, which digest in its public part binds it, and who holds it. A digest that is not that
 * of what lies in a private store makes a gateway show nothing of it.
 */
public record Sealing<T, D>(Shape<D> shape, Function<T, Digest> digest, BiFunction<T, D, List<MspId>> holders) {

    /** Held by the owner and by those that the public part names. */
    public static <T, D> Sealing<T, D> ofOwnerAnd(
            Function<T, Collection<MspId>> others, Naming<T> naming, Shape<D> shape, Function<T, Digest> digest) {
        return new Sealing<>(shape, digest, (record, details) -> {
            List<MspId> holders = new ArrayList<>();
            holders.add(naming.owner().apply(record));
            holders.addAll(others.apply(record));
            return List.copyOf(holders);
        });
    }
}
