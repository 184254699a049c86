package org.portolan.records.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.portolan.records.member.MspId;

/**
 * A kind of which each record is what one member says about something, under a key that ends with that member's name and
 * that it alone may change: nobody can speak for another, and nobody says two things at once.
 *
 * @param about how many names of the key say what is spoken of
 * @param reader reads what lies under the key
 * @param fits whether it names its subject and its speaker as the key does, as far as it names them
 * @param saying how it bears on a record that somebody owns, if that is what is spoken of
 */
public record SaidKind<T>(
        String contract,
        String word,
        int about,
        Function<byte[], T> reader,
        BiPredicate<List<String>, T> fits,
        Optional<Saying<T, ?>> saying)
        implements RecordKind<T> {
    private static final int OWNER_AND_ID = 2;

    /** A kind that speaks of something else than one record. */
    public SaidKind(
            String contract, String word, int about, Function<byte[], T> reader, BiPredicate<List<String>, T> fits) {
        this(contract, word, about, reader, fits, Optional.empty());
    }

    /** A kind that speaks of one record by its owner and its id. */
    public static <T> SaidKind<T> of(String contract, String word, Saying<T, ?> saying) {
        return new SaidKind<>(
                contract,
                word,
                OWNER_AND_ID,
                saying.shape()::readStored,
                (names, said) -> names.getLast().equals(saying.by().apply(said).id()),
                Optional.of(saying));
    }

    /** Whether it speaks of records of this kind. */
    public boolean isAbout(OwnedKind<?, ?> kind) {
        return saying.filter(known -> known.subject().equals(kind.word())).isPresent();
    }

    @Override
    public int names() {
        return about + 1;
    }

    @Override
    public T read(byte[] stored) {
        return reader.apply(stored);
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

    /** The member that speaks, from the names in a key of this kind. */
    public MspId by(List<String> names) {
        return new MspId(names.getLast());
    }
}
