package org.portolan.records.ledger;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
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
 * @param sealed what of them is confidential, if anything is
 */
public record Saying<T, D>(
        String subject,
        Shape<T> shape,
        Function<T, MspId> by,
        Function<T, String> status,
        Optional<Sealed<T, D>> sealed) {

    /** What of words is confidential, and the digest that binds it where they have such a part. */
    public record Sealed<T, D>(Shape<D> shape, Function<T, Optional<Digest>> digest) {}

    /** Words of which nothing is confidential. */
    public static <T> Saying<T, Void> open(
            String subject, Shape<T> shape, Function<T, MspId> by, Function<T, String> status) {
        return new Saying<>(subject, shape, by, status, Optional.empty());
    }

    /** The forms of what is said, for all and confidentially. */
    List<Shape<?>> shapes() {
        return Stream.<Shape<?>>concat(Stream.of(shape), sealed.map(Sealed::shape).stream())
                .toList();
    }

    /** The same words, of which a part may be confidential. */
    public <C> Saying<T, C> sealing(Shape<C> part, Function<T, Optional<Digest>> digest) {
        return new Saying<>(subject, shape, by, status, Optional.of(new Sealed<>(part, digest)));
    }
}
