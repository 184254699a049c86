package org.portolan.gateway.command.send;

import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** What a header of a request may hold. Nothing here repeats the text itself: it may be a key. */
final class HeaderText {

    private HeaderText() {}

    /** What is wrong with the text, or empty where a header may hold it. */
    static Optional<String> wrong(String text) {
        if (text.isBlank()) {
            return Optional.of("is empty");
        }
        if (text.lines().count() > 1) {
            return Optional.of("has more than one line");
        }
        return text.chars().allMatch(character -> character > ' ' && character < 0x7f)
                ? Optional.empty()
                : Optional.of("has characters other than letters, digits and signs of ASCII without blanks");
    }

    /** An {@code Idempotency-Key}; one that no request can carry is wrong usage. */
    static final class Reader implements ITypeConverter<String> {

        private static final int LONGEST = 120;

        @Override
        public String convert(String written) {
            if (written.isEmpty()
                    || written.length() > LONGEST
                    || !written.chars().allMatch(character -> character >= ' ' && character < 0x7f)) {
                throw new TypeConversionException("it must be 1 to 120 printable ASCII characters");
            }
            return written;
        }
    }
}
