package org.portolan.gateway.server;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Which character set the media type of a body names, where it is another than the body is read in. */
final class BodyCharset {
    private static final Pattern CHARSET = Pattern.compile("(?i);\\s*charset\\s*=\\s*\"?([^\";\\s]*)");
    private static final Pattern REPEATABLE_NAME = Pattern.compile("[A-Za-z0-9._:+-]{1,40}");
    /** Text of these is the same in UTF-8. */
    private static final Set<Charset> UTF_8 = Set.of(StandardCharsets.UTF_8, StandardCharsets.US_ASCII);

    /** What is read in UTF-8 whatever its sender calls it; an interchange says itself what it is written in. */
    private static final List<String> READ_IN_UTF_8 =
            List.of("application/json", "application/x-ndjson", "application/xml", "text/csv");

    private BodyCharset() {}

    /** Why the body cannot be read as it is called. */
    static Optional<String> fault(String mediaType) {
        var named = CHARSET.matcher(mediaType);
        if (!named.find()) {
            return Optional.empty();
        }
        String name = REPEATABLE_NAME.matcher(named.group(1)).matches() ? "\"" + named.group(1) + "\"" : "it names";
        try {
            Charset charset = Charset.forName(named.group(1));
            boolean read = UTF_8.contains(charset) || READ_IN_UTF_8.stream().noneMatch(mediaType::startsWith);
            return read
                    ? Optional.empty()
                    : Optional.of(
                            "The charset " + name + " of the Content-Type is not taken: this body is read in UTF-8.");
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.of("The charset " + name + " of the Content-Type is not known: send the body in UTF-8.");
        }
    }
}
