package org.portolan.records.container;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.portolan.records.reason.InvalidValue;

/**
 * A container number as a camera read it, which may be wrong. Whether its check digit is right is computed from it and
 * never taken from the one who sends it.
 */
public record RawRead(String text) {
    private static final int LENGTH = 11;
    private static final int LETTERS = 4;
    private static final int MOST = 5;
    private static final Map<Character, String> ALIKE = Map.ofEntries(
            Map.entry('O', "0DQ"),
            Map.entry('0', "ODQ"),
            Map.entry('D', "O0"),
            Map.entry('Q', "O0"),
            Map.entry('I', "1L"),
            Map.entry('1', "I7L"),
            Map.entry('L', "1I"),
            Map.entry('7', "1T"),
            Map.entry('T', "7"),
            Map.entry('S', "5"),
            Map.entry('5', "S6"),
            Map.entry('B', "8"),
            Map.entry('8', "B36"),
            Map.entry('3', "8"),
            Map.entry('Z', "2"),
            Map.entry('2', "Z"),
            Map.entry('G', "6C"),
            Map.entry('6', "G58"),
            Map.entry('C', "G"),
            Map.entry('U', "V"),
            Map.entry('V', "U"),
            Map.entry('A', "4"),
            Map.entry('4', "A"),
            Map.entry('9', "4"));

    /** The characters without blanks, dashes and frames around the check digit. */
    String compact() {
        return text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }

    /** The number, if what was read is one with a right check digit. */
    public Optional<ContainerNumber> number() {
        return valid(compact());
    }

    /** Valid numbers that look like what was read, the likeliest first; at most five. */
    public List<ContainerNumber> suggestions() {
        String read = compact();
        if (read.length() != LENGTH) {
            return List.of();
        }
        List<String> forms = new ArrayList<>(List.of(read));
        for (int position = 0; position < LENGTH; position++) {
            for (char other : ALIKE.getOrDefault(read.charAt(position), "").toCharArray()) {
                forms.add(read.substring(0, position) + other + read.substring(position + 1));
            }
        }
        Stream<ContainerNumber> alike = forms.stream().map(RawRead::inClasses).flatMap(form -> valid(form).stream());
        return Stream.concat(alike, serial(inClasses(read)).stream())
                .distinct()
                .limit(MOST)
                .toList();
    }

    /** Letters where letters stand, digits where digits stand. */
    private static String inClasses(String read) {
        StringBuilder form = new StringBuilder();
        for (int position = 0; position < LENGTH; position++) {
            char character = read.charAt(position);
            boolean fits = Character.isLetter(character) == position < LETTERS;
            form.append(fits ? character : likeness(character, position < LETTERS));
        }
        return form.toString();
    }

    private static char likeness(char character, boolean letter) {
        for (char other : ALIKE.getOrDefault(character, "").toCharArray()) {
            if (Character.isLetter(other) == letter) {
                return other;
            }
        }
        return character;
    }

    private static Optional<ContainerNumber> valid(String number) {
        try {
            return Optional.of(new ContainerNumber(number));
        } catch (InvalidValue wrong) {
            return Optional.empty();
        }
    }

    private static Optional<ContainerNumber> serial(String number) {
        try {
            return Optional.of(ContainerNumber.ofSerial(number.substring(0, LENGTH - 1)));
        } catch (InvalidValue wrong) {
            return Optional.empty();
        }
    }
}
