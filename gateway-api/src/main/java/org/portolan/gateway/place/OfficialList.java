package org.portolan.gateway.place;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.portolan.records.place.Coordinates;
import org.portolan.records.place.UnLocode;
import org.portolan.records.reason.InvalidValue;

/**
 * Reads the CSV files that UNECE publishes, of any edition: no heading, twelve columns, among them country, location,
 * name, function and coordinates as {@code 3859N 11742E}. Rows of countries, references and removed entries are passed
 * over; anything else that does not fit is refused with its line.
 */
final class OfficialList {
    private static final int COLUMNS = 12;
    private static final int MOST = 500_000;
    private static final int MOST_BYTES = 64 * 1024 * 1024;
    private static final int LONGEST_NAME = 200;
    private static final Set<String> PASSED_OVER = Set.of("=", "X");
    /** The list has a few codes with the digits 0 and 1, against its own rule; no event can name them. */
    private static final Pattern OUTSIDE_THE_RULE = Pattern.compile("[A-Z]{2}[A-Z0-9]*[01][A-Z0-9]*");

    private static final Pattern POSITION = Pattern.compile("(\\d{2})(\\d{2})([NS]) (\\d{3})(\\d{2})([EW]?)");

    private static final Pattern DECLARED = Pattern.compile("\"?sep=([,;\t|])", Pattern.CASE_INSENSITIVE);

    private OfficialList() {}

    /** The places of a file in UTF-8 or, as UNECE mostly writes it, in ISO 8859-1. */
    static Places read(Path file) {
        Map<String, String> places = new HashMap<>();
        try (var parser = parser(text(file))) {
            for (var row : parser) {
                place(file, row, parser.getCurrentLineNumber())
                        // A list may name a place twice, in two spellings; the first one counts.
                        .ifPresent(known -> places.putIfAbsent(known.code().toString(), known.line()));
                if (places.size() > MOST) {
                    throw new BadPlaceList(file, parser.getCurrentLineNumber(), "more than " + MOST + " places");
                }
            }
        } catch (IOException | UncheckedIOException | IllegalStateException unreadable) {
            throw new BadPlaceList(file, unreadable);
        }
        if (places.isEmpty()) {
            throw new BadPlaceList(file, 1, "no place at all");
        }
        return new Places(places);
    }

    /** A spreadsheet that the file went through may have written above it what parts its cells. */
    private static CSVParser parser(String text) throws IOException {
        var declared = DECLARED.matcher(text);
        var format = declared.lookingAt()
                ? CSVFormat.RFC4180
                        .builder()
                        .setDelimiter(declared.group(1).charAt(0))
                        .get()
                : CSVFormat.RFC4180;
        return format.parse(new StringReader(text));
    }

    private static String text(Path file) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            throw new BadPlaceList(file, 1, "with all others more than " + MOST_BYTES + " bytes");
        }
        var bytes = ByteBuffer.wrap(Files.readAllBytes(file));
        if (bytes.limit() > 3 && (bytes.getInt(0) == 0xFFFE0000 || bytes.getInt(0) == 0xFEFF)) {
            throw new BadPlaceList(file, 1, "text in UTF-32; save it as UTF-8");
        }
        if (bytes.limit() > 1 && (bytes.getShort(0) == (short) 0xFFFE || bytes.getShort(0) == (short) 0xFEFF)) {
            throw new BadPlaceList(file, 1, "text in UTF-16; save it as UTF-8");
        }
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            return StandardCharsets.ISO_8859_1.decode(bytes.rewind()).toString();
        }
    }

    private static Optional<KnownPlace> place(Path file, CSVRecord row, long line) {
        if (row.getRecordNumber() == 1 && row.get(0).regionMatches(true, 0, "sep=", 0, 4)) {
            return Optional.empty();
        }
        if (row.size() < COLUMNS) {
            throw new BadPlaceList(file, line, row.size() + " columns where the list has " + COLUMNS);
        }
        if (PASSED_OVER.contains(row.get(0).strip())
                || row.get(2).isBlank()
                || row.get(1).equals("XZ")) {
            return Optional.empty();
        }
        var code = row.get(1).strip() + row.get(2).strip();
        if (OUTSIDE_THE_RULE.matcher(code).matches()) {
            return Optional.empty();
        }
        var name = row.get(3).strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new BadPlaceList(file, line, "a name of " + name.length() + " characters");
        }
        try {
            return Optional.of(new KnownPlace(
                    new UnLocode(code), name, coordinates(row.get(10).strip(), file, line)));
        } catch (InvalidValue wrong) {
            throw new BadPlaceList(file, line, String.valueOf(wrong.getMessage()));
        }
    }

    private static Optional<Coordinates> coordinates(String text, Path file, long line) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var parts = POSITION.matcher(text);
        if (!parts.matches()) {
            throw new BadPlaceList(file, line, "coordinates that are not like 3859N 11742E");
        }
        if (isMisprint(parts)) {
            return Optional.empty();
        }
        return Optional.of(new Coordinates(
                minutes(parts.group(1), parts.group(2), parts.group(3).equals("S")),
                minutes(parts.group(4), parts.group(5), parts.group(6).equals("W"))));
    }

    /** Some hundred rows of every edition: minutes above 59, a place beyond the poles, neither east nor west. */
    private static boolean isMisprint(Matcher parts) {
        return parts.group(2).compareTo("59") > 0
                || parts.group(5).compareTo("59") > 0
                || parts.group(1).compareTo("89") > 0
                || parts.group(4).compareTo("179") > 0
                || parts.group(6).isEmpty();
    }

    private static int minutes(String degrees, String minutes, boolean negative) {
        int all = Integer.parseInt(degrees) * 60 + Integer.parseInt(minutes);
        return negative ? -all : all;
    }
}
