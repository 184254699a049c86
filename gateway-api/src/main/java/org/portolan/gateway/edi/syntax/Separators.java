package org.portolan.gateway.edi.syntax;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/** The characters that part an interchange: those of UNA, or the usual ones where there is no UNA. */
public record Separators(byte component, byte element, byte decimal, byte release, byte repetition, byte terminator) {

    /** What holds without UNA. */
    static final Separators USUAL = of("UNA:+.? '");

    static final int LENGTH = 9;

    /** Reads a UNA of nine characters. */
    static Separators of(String una) {
        byte[] bytes = una.getBytes(StandardCharsets.ISO_8859_1);
        return new Separators(bytes[3], bytes[4], bytes[5], bytes[6], bytes[7], bytes[8]);
    }

    /** Whether the characters can be told from each other and from the data. */
    boolean isUsable() {
        String characters = text().substring(3);
        Set<Integer> parting =
                characters.chars().filter(character -> character != ' ').boxed().collect(Collectors.toSet());
        boolean apart = parting.size()
                == characters.chars().filter(character -> character != ' ').count();
        return apart
                && component != ' '
                && element != ' '
                && terminator != ' '
                && parting.stream().allMatch(Separators::isMark);
    }

    /** The service string advice that says so. */
    String text() {
        byte[] una = {'U', 'N', 'A', component, element, decimal, release, repetition, terminator};
        return new String(una, StandardCharsets.ISO_8859_1);
    }

    boolean releases(byte character) {
        return character == release && release != ' ';
    }

    private static boolean isMark(int character) {
        return character > ' ' && character < 0x7F && !Character.isLetterOrDigit(character);
    }
}
