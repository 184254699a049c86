package org.portolan.gateway.blocks.readmodel;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A word by which records are found, by the names of its kind and itself, as origin.container. It leads to a record by one
 * number: half of it is the word's hash, half the record's number, so that numbers go in the order of lists. As words may
 * share a hash, whoever is led to a record looks for the word in the text of all that the record has.
 */
public record Word(String name, String value) {
    /** The condition that a record {@code r} has the word whose {@link #sought} is the parameter. */
    public static final String IN_RECORD = "position(? in r.words) > 0";

    /** The value, of so many letters, of a word in a record {@code r} whose {@link #begin} is the parameter. */
    public static final String VALUE_IN_RECORD = "substring(r.words from position(? in r.words) + length(?) for %d)";

    /** Records {@code r} to which words lead. */
    public static final String LEADING = "owned_words w join owned_records r on r.place = w.place";

    /** Records {@code r} to which the word leads whose {@link #first} and {@link #last} are put in. */
    private static final String LED_TO = LEADING + " and w.entry between %s and %s";

    /** Those that have it too; its {@link #first}, {@link #last} and {@link #sought} are the parameters. */
    public static final String FOUND = LED_TO.formatted("?", "?") + " where " + IN_RECORD;

    private static final long NUMBERS = 0xFFFF_FFFFL;

    /** A word of a kind. */
    public static Word of(String kind, String word, String value) {
        return new Word(kind + "." + word, value);
    }

    /** The text of a record's words. */
    public static String text(Collection<Word> words) {
        return words.stream().map(word -> word + "\n").collect(Collectors.joining("", "\n", ""));
    }

    /** The words of a record's text. */
    public static List<Word> read(String text) {
        return text.lines()
                .filter(line -> !line.isEmpty())
                .map(line -> line.split("=", 2))
                .map(parts -> new Word(parts[0], parts[1]))
                .toList();
    }

    /** Where a word of this name, whose value begins like it, begins in the text of a record. */
    public String begin() {
        return "\n" + this;
    }

    /** Where it stands in the text of a record that has it. */
    public String sought() {
        return "\n" + this + "\n";
    }

    /** The numbers by which it leads to records begin with this one. */
    public long first() {
        return (long) toString().hashCode() << Integer.SIZE;
    }

    /** And they end with this one. */
    public long last() {
        return first() | NUMBERS;
    }

    /** The number by which it leads to a record. */
    public long entry(long recordNumber) {
        return first() | recordNumber;
    }

    @Override
    public String toString() {
        return name + "=" + value;
    }
}
