package org.portolan.records.ledger;

import java.util.Optional;
import java.util.function.Function;
import org.portolan.records.digest.Digest;
import org.portolan.records.member.MspId;
import org.portolan.records.shape.Shape;

/**
 * How what a member says bears on a record that a member owns: it is a change of that record, in the speaker's name.
 *
 * @param <T> what is said
 * @param <D> its confidential part
 * @param subject the word of the kind whose records are spoken of
 * @param by whose words they are, by their content
 * @param status what they are, in one word
 * @param digest binds the confidential part, if there is one
 */
public record Saying<T, D>(
        String subject,
        Shape<T> shape,
        Function<T, MspId> by,
        Function<T, String> status,
        Shape<D> sealed,
        Function<T, Optional<Digest>> digest) {

    /** Words of which nothing is confidential. */
    public static <T> Saying<T, T> open(
            String subject, Shape<T> shape, Function<T, MspId> by, Function<T, String> status) {
        return new Saying<>(subject, shape, by, status, shape, said -> Optional.empty());
    }
}
