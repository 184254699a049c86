package org.portolan.gateway.edi.syntax;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/** The characters that part an interchange: those of UNA, or the usual ones where there is no UNA. */
public record Separators(byte component, byte element, byte decimal, byte release, byte repetition, byte terminator) {

    /** What holds without UNA; syntax version 4 has a repetition separator too. */
    static final Separators USUAL = of("UNA:+.?*'");

    /** What holds without UNA where the information separators of level B stand behind UNB; nothing is released there. */
    static final Separators LEVEL_B = of("UNA\u001F\u001D.  \u001C");

    static final int LENGTH = 9;

    /** Reads a UNA of nine characters. */
    static Separators of(String una) {
        byte[] bytes = una.getBytes(StandardCharsets.ISO_8859_1);
        return new Separators(bytes[3], bytes[4], bytes[5], bytes[6], bytes[7], bytes[8]);
    }

    /** Whether the characters can be told from each other and from the data. */
    boolean isUsable() {
        Set<Byte> parting = new HashSet<>();
        for (byte character : new byte[] {component, element, terminator, release, repetition}) {
            boolean unused = character == ' ' && (character == release || character == repetition);
            if (!unused && (!isMark(character) || !parting.add(character))) {
                return false;
            }
        }
        return component != ' ' && element != ' ' && terminator != ' ';
    }

    /** The separators as a syntax version has them: only from version 4 on are elements repeated. */
    Separators inVersion(int version) {
        return version >= 4 ? this : new Separators(component, element, decimal, release, (byte) ' ', terminator);
    }

    boolean releases(byte character) {
        return character == release && release != ' ';
    }

    boolean repeats(byte character) {
        return character == repetition && repetition != ' ';
    }

    /** Whether a character below the blank parts something, and so is no mistake. */
    boolean parts(byte character) {
        return character == component || character == element || character == terminator || repeats(character);
    }

    private static boolean isMark(int character) {
        return character > ' ' && character < 0x7F && !Character.isLetterOrDigit(character)
                || character >= 0x1C && character <= 0x1F;
    }
}
