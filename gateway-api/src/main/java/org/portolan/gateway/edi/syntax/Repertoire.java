package org.portolan.gateway.edi.syntax;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The character repertoires of UNB's first element that are read. Lower case is let pass where UNOA forbids it. */
public enum Repertoire {
    UNOA(StandardCharsets.US_ASCII),
    UNOB(StandardCharsets.US_ASCII),
    UNOC(StandardCharsets.ISO_8859_1),
    UNOD(Charset.forName("ISO-8859-2")),
    UNOE(Charset.forName("ISO-8859-5")),
    UNOF(Charset.forName("ISO-8859-7")),
    UNOG(Charset.forName("ISO-8859-3")),
    UNOH(Charset.forName("ISO-8859-4")),
    UNOI(Charset.forName("ISO-8859-6")),
    UNOJ(Charset.forName("ISO-8859-8")),
    UNOK(Charset.forName("ISO-8859-9")),
    UNOW(StandardCharsets.UTF_8),
    UNOY(StandardCharsets.UTF_8);

    private final Charset charset;

    Repertoire(Charset charset) {
        this.charset = charset;
    }

    static Optional<Repertoire> of(String identifier) {
        return Arrays.stream(values())
                .filter(repertoire -> repertoire.name().equals(identifier))
                .findFirst();
    }

    /** The identifiers of all, for people. */
    static String names() {
        return String.join(", ", Arrays.stream(values()).map(Repertoire::name).toList());
    }

    /** How its bytes become characters. */
    public Charset charset() {
        return charset;
    }
}
