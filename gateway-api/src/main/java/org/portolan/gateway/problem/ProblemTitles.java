package org.portolan.gateway.problem;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The title of a code: its words, as a person would write them. */
final class ProblemTitles {

    private ProblemTitles() {}

    static String of(String code) {
        String words = code.toLowerCase(Locale.ROOT).replace('_', ' ').replace("json", "JSON");
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    static Optional<String> meaning(String code) {
        return Arrays.stream(ProblemKind.values())
                .filter(kind -> kind.name().equals(code))
                .map(ProblemKind::meaning)
                .findFirst();
    }
}
