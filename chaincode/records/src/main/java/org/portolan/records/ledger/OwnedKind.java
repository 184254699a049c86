package org.portolan.records.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.member.MspId;
import org.portolan.records.shape.Shape;
import org.portolan.records.trade.InterestEvidence;

/**
 * A kind of which each record belongs to one member, who creates it and endorses every change of it. Its key is the word,
 * the owner and the id; a public part lies there, and a confidential one, bound by its digest, with those who may know.
 *
 * @param <T> the public part
 * @param <D> the confidential part
 * @param status what of its life cycle stands in the record itself, as its last change left it
 * @param words the words by which records are looked for
 * @param telling how changes are told to subscribers, if they are
 * @param sayings what members say about a record, which is a change of it
 * @param evidence what the confidential part says of those who have to do with containers, if it says that; it is then
 *     found by the word {@link #CONTAINER}
 * @param keptWhereHeld whether who does not hold the confidential part keeps nothing of a record: its public part tells
 *     nothing that anybody asks for
 */
public record OwnedKind<T, D>(
        String contract,
        String word,
        Shape<T> shape,
        Naming<T> naming,
        Sealing<T, D> sealing,
        Function<T, String> status,
        List<SearchWord<T, D>> words,
        Optional<Telling> telling,
        List<SaidKind<?>> sayings,
        Optional<Function<D, InterestEvidence>> evidence,
        boolean keptWhereHeld)
        implements RecordKind<T> {
    /** The word by which records are found that are about a container. */
    public static final String CONTAINER = "container";

    private static final int OWNER_AND_ID = 2;

    public OwnedKind {
        words = List.copyOf(words);
        sayings = List.copyOf(sayings);
    }

    /** A kind whose contract is called as the first word of its keys, and whose records are looked for by name alone. */
    public static <T, D> OwnedKind<T, D> of(
            String word, Shape<T> shape, Naming<T> naming, Sealing<T, D> sealing, Function<T, String> status) {
        return new OwnedKind<>(
                word,
                word,
                shape,
                naming,
                sealing,
                status,
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                false);
    }

    /** The same kind, whose records another contract writes than that of its word. */
    public OwnedKind<T, D> writtenBy(String another) {
        return new OwnedKind<>(
                another, word, shape, naming, sealing, status, words, telling, sayings, evidence, keptWhereHeld);
    }

    /** The same kind, looked for also by something that all members see, given as somebody types it. */
    public <V> OwnedKind<T, D> foundBy(String name, Function<String, V> typed, Function<T, Collection<V>> values) {
        return foundBy(SearchWord.of(name, typed, (record, details) -> values.apply(record)));
    }

    /** The same kind, looked for also by something of the confidential part, where that is held. */
    public <V> OwnedKind<T, D> foundInside(String name, Function<String, V> typed, Function<D, Collection<V>> values) {
        return foundBy(SearchWord.of(
                name, typed, (record, details) -> details.map(values).orElse(List.of())));
    }

    /** The same kind, looked for also by something of both parts, of the confidential one where that is held. */
    public <V> OwnedKind<T, D> foundByBoth(
            String name, Function<String, V> typed, BiFunction<T, Optional<D>, Collection<V>> values) {
        return foundBy(SearchWord.of(name, typed, values));
    }

    /** The same kind, looked for by the containers of its confidential part, which bears out who has to do with them. */
    public OwnedKind<T, D> bearingOut(Function<D, InterestEvidence> paper) {
        var found = foundInside(
                CONTAINER,
                ContainerNumber::typed,
                details -> paper.apply(details).containerNumbers());
        return found.with(found.words, telling, sayings, Optional.of(paper), keptWhereHeld);
    }

    /** The same kind, whose changes are told to subscribers. */
    public OwnedKind<T, D> told(Telling how) {
        return with(words, Optional.of(how), sayings, evidence, keptWhereHeld);
    }

    /** The same kind, about whose records members say something. */
    public OwnedKind<T, D> spokenOf(SaidKind<?>... said) {
        return with(words, telling, List.of(said), evidence, keptWhereHeld);
    }

    /** The same kind, of which nothing is kept but where the confidential part is held. */
    public OwnedKind<T, D> keptWhereHeldAlone() {
        return with(words, telling, sayings, evidence, true);
    }

    @Override
    public List<Shape<?>> shapes() {
        return List.of(shape, sealing.shape());
    }

    @Override
    public int names() {
        return OWNER_AND_ID;
    }

    @Override
    public T read(List<String> names, byte[] stored) {
        return shape.readStored(stored);
    }

    @Override
    public Optional<MspId> ownerUnder(List<String> names, T record) {
        return Optional.of(owner(record)).filter(owner -> names.equals(key(record)));
    }

    /** The member whose record it is. */
    public MspId owner(T record) {
        return naming.owner().apply(record);
    }

    /** What the record is called among its owner's records of this kind. */
    public String id(T record) {
        return naming.id().apply(record).toString();
    }

    /** The names that follow the word in its key. */
    public List<String> key(T record) {
        return List.of(owner(record).id(), id(record));
    }

    /** The members in whose private stores its confidential part lies, in the order in which it is written there. */
    public List<MspId> holders(T record, D details) {
        return sealing.holders().apply(record, details);
    }

    /** The members whose peers have to endorse what hands over the confidential part: the owner's, and its holders'. */
    public List<MspId> endorsers(T record, D details) {
        return Stream.concat(Stream.of(owner(record)), holders(record, details).stream())
                .distinct()
                .toList();
    }

    private OwnedKind<T, D> foundBy(SearchWord<T, D> another) {
        List<SearchWord<T, D>> wider = new ArrayList<>(words);
        wider.add(another);
        return with(wider, telling, sayings, evidence, keptWhereHeld);
    }

    private OwnedKind<T, D> with(
            List<SearchWord<T, D>> foundBy,
            Optional<Telling> told,
            List<SaidKind<?>> said,
            Optional<Function<D, InterestEvidence>> paper,
            boolean held) {
        return new OwnedKind<>(contract, word, shape, naming, sealing, status, foundBy, told, said, paper, held);
    }

    /**
     * A word by which records are looked for.
     *
     * @param typed the value that somebody means by what he types; what cannot be one is refused with its reason
     * @param values its values in a record
     */
    public record SearchWord<T, D>(
            String name, UnaryOperator<String> typed, BiFunction<T, Optional<D>, List<String>> values) {

        static <T, D, V> SearchWord<T, D> of(
                String name, Function<String, V> typed, BiFunction<T, Optional<D>, Collection<V>> values) {
            return new SearchWord<>(
                    name,
                    text -> typed.apply(text).toString(),
                    (record, details) -> values.apply(record, details).stream()
                            .map(Object::toString)
                            .toList());
        }
    }
}
