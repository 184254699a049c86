package org.portolan.records.ledger;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.portolan.records.digest.Digest;
import org.portolan.records.member.MspId;
import org.portolan.records.shape.Shape;

/**
 * What of a record is confidential, which digest in its public part binds it, and who holds it. A digest that is not that
 * of what lies in a private store makes a gateway show nothing of it.
 *
 * @param holders in whose private stores it lies, in the order in which it is written there
 * @param entitled whether a member may ask a peer of its own for it
 */
public record Sealing<T, D>(
        Shape<D> shape,
        Function<T, Digest> digest,
        BiFunction<T, D, List<MspId>> holders,
        BiPredicate<T, MspId> entitled) {

    /** Held by members that the public part names. */
    public static <T, D> Sealing<T, D> named(
            Shape<D> shape, Function<T, Digest> digest, Function<T, List<MspId>> holders) {
        return new Sealing<>(
                shape,
                digest,
                (record, details) -> holders.apply(record),
                (record, member) -> holders.apply(record).contains(member));
    }

    /** Held by members that only the confidential part names: a member finds out by asking its own peer. */
    public static <T, D> Sealing<T, D> hidden(
            Shape<D> shape, Function<T, Digest> digest, BiFunction<T, D, List<MspId>> holders) {
        return new Sealing<>(shape, digest, holders, (record, member) -> true);
    }
}
