package org.portolan.contracts.golden;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** A row of the list of keys in the documentation; names of its key that stand in back quotes say whose it is. */
record ListedKey(
        String chaincode,
        String word,
        List<String> names,
        SortedSet<String> functions,
        String owner,
        String privately) {
    private static final Path PAGE = Path.of("../../docs/architecture.md");
    private static final Pattern CHAINCODE = Pattern.compile("### Chaincode `(\\w+)`");
    private static final Pattern ROW =
            Pattern.compile("\\| `(\\w+)` ([^|]+) \\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\|");
    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

    static List<ListedKey> all() {
        try {
            return in(Files.readAllLines(PAGE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<ListedKey> in(List<String> lines) {
        List<ListedKey> listed = new ArrayList<>();
        Optional<String> chaincode = Optional.empty();
        for (String line : lines) {
            if (line.startsWith("#")) {
                chaincode = CHAINCODE
                        .matcher(line)
                        .results()
                        .map(found -> found.group(1))
                        .findFirst();
            }
            chaincode.flatMap(under -> row(under, line)).ifPresent(listed::add);
        }
        return List.copyOf(listed);
    }

    /** How the golden files show that there is such a key. */
    String form() {
        return chaincode + " " + word + " and " + names.size() + " names";
    }

    /** The name in a key of this kind that says whose peers sign, as the row says it. */
    List<String> owners(WrittenKey key) {
        return quoted(owner, key);
    }

    /** Those names in a key of this kind that say who holds the confidential part, as the row says it. */
    List<String> holders(WrittenKey key) {
        return quoted(privately, key);
    }

    /** Whether ledgers can have it from former times, and nothing writes it any more. */
    boolean isOfFormerTimes() {
        return functions.isEmpty();
    }

    boolean isPrivate() {
        return !privately.equals("-");
    }

    private List<String> quoted(String column, WrittenKey key) {
        return QUOTED.matcher(column)
                .results()
                .map(found -> found.group(1))
                .filter(names::contains)
                .map(name -> key.names().get(names.indexOf(name)))
                .toList();
    }

    private static Optional<ListedKey> row(String chaincode, String line) {
        return ROW.matcher(line)
                .results()
                .map(found -> new ListedKey(
                        chaincode,
                        found.group(1),
                        List.of(found.group(2).split(", ")),
                        functions(found.group(3)),
                        found.group(4),
                        found.group(6)))
                .findFirst();
    }

    private static SortedSet<String> functions(String column) {
        SortedSet<String> functions = new TreeSet<>();
        QUOTED.matcher(column).results().map(found -> found.group(1)).forEach(functions::add);
        return functions;
    }
}
