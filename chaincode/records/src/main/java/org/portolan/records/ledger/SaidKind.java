package org.portolan.records.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;
import org.portolan.records.member.MspId;
import org.portolan.records.shape.Shape;

/**
 * A kind of which each record is what one member says about something, under a key that ends with that member's name and
 * that it alone may change: nobody can speak for another, and nobody says two things at once. What is spoken of is a
 * record that somebody owns, and the key begins with that record's own, or it is nobody's and has a name alone.
 *
 * @param shapes the forms of what is said, for all and confidentially
 * @param reader reads what lies under a key, of which it may take the names
 * @param fits whether it names its subject and its speaker as the key does, as far as it names them
 * @param text what a gateway keeps of it, to read it again as what lies under the key; nothing where it takes back what
 *     was said
 * @param saying how it bears on a record that somebody owns, if that is what is spoken of: it is then told as a change
 *     of that
 * @param told how it is told by itself, if it is
 */
public record SaidKind<T>(
        String contract,
        String word,
        List<Shape<?>> shapes,
        BiFunction<List<String>, byte[], T> reader,
        BiPredicate<List<String>, T> fits,
        Function<T, Optional<String>> text,
        Optional<Saying<T, ?>> saying,
        Optional<Told<T>> told)
        implements RecordKind<T> {

    public SaidKind {
        shapes = List.copyOf(shapes);
    }

    /** A kind that speaks of something that nobody owns. */
    public SaidKind(
            String contract,
            String word,
            Shape<?> shape,
            BiFunction<List<String>, byte[], T> reader,
            BiPredicate<List<String>, T> fits,
            Function<T, Optional<String>> text) {
        this(contract, word, List.of(shape), reader, fits, text, Optional.empty(), Optional.empty());
    }

    /** A kind that speaks of one record by its owner and its id. */
    public static <T> SaidKind<T> of(String contract, String word, Saying<T, ?> saying) {
        return new SaidKind<>(
                contract,
                word,
                saying.shapes(),
                (names, stored) -> saying.shape().readStored(stored),
                (names, said) -> names.getLast().equals(saying.by().apply(said).id()),
                said -> Optional.of(saying.shape().text(said)),
                Optional.of(saying),
                Optional.empty());
    }

    /** The same kind, told to subscribers. */
    public SaidKind<T> told(Telling telling, Function<T, String> status, Function<T, String> content) {
        return new SaidKind<>(
                contract, word, shapes, reader, fits, text, saying, Optional.of(new Told<>(telling, status, content)));
    }

    /**
     * How something that is said of what nobody owns is told.
     *
     * @param status which of the changes it is
     * @param content what is said, as JSON
     */
    public record Told<T>(Telling telling, Function<T, String> status, Function<T, String> content) {}

    @Override
    public Optional<Telling> telling() {
        return told.map(Told::telling);
    }

    @Override
    public int names() {
        return saying.isPresent() ? 3 : 2;
    }

    @Override
    public T read(List<String> names, byte[] stored) {
        return reader.apply(names, stored);
    }

    @Override
    public Optional<MspId> ownerUnder(List<String> names, T said) {
        return Optional.of(names).filter(key -> fits.test(key, said)).map(this::by);
    }

    /** The names that follow the word in the key of what a member says about this. */
    public List<String> key(List<String> subject, MspId by) {
        List<String> names = new ArrayList<>(subject);
        names.add(by.id());
        return List.copyOf(names);
    }

    /** The names in a key: whose it is what is spoken of, how it is called, and who speaks. Nobody's name is empty. */
    public List<String> parts(List<String> names) {
        return saying.isPresent()
                ? names
                : Stream.concat(Stream.of(""), names.stream()).toList();
    }

    /** Reads what is kept as {@link #text} of what has these parts of a key. */
    public T kept(List<String> parts, byte[] text) {
        return read(parts.subList(parts.size() - names(), parts.size()), text);
    }

    /** The member that speaks, from the names in a key of this kind. */
    public MspId by(List<String> names) {
        return new MspId(names.getLast());
    }
}
