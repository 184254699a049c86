package org.portolan.gateway.dcsa;

import jakarta.servlet.http.HttpServletRequest;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.portolan.gateway.problem.Problem;
import org.portolan.gateway.problem.ProblemException;
import org.portolan.gateway.problem.ProblemKind;
import org.portolan.gateway.query.NearestName;
import org.portolan.gateway.reading.AddressPart;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.text.TimeText;

/**
 * The parameters of a question. A parameter that is not known, that comes twice or is empty is refused: a filter that is
 * silently left out would answer another question.
 */
public final class Asked {
    private static final int LONGEST = 200;
    private static final Set<String> OURS = Set.of("minPosition");
    private static final Pattern COUNT = Pattern.compile("[1-9]\\d{0,8}");

    private final Map<String, String[]> parameters;

    private Asked(Map<String, String[]> parameters) {
        this.parameters = parameters;
    }

    /** Reads a question that may have these parameters. */
    public static Asked of(HttpServletRequest request, Set<String> known) {
        Map<String, String[]> parameters = request.getParameterMap();
        Set<String> all = new TreeSet<>(known);
        all.addAll(OURS);
        parameters.forEach((name, values) -> {
            if (!all.contains(name)) {
                throw wrong(
                        name,
                        "is no parameter of this address."
                                + NearestName.to(name, all)
                                        .map(near -> " Did you mean \"" + near + "\"?")
                                        .orElse(""));
            }
            if (values.length != 1) {
                throw wrong(name, "must be there only once.");
            }
            if (values[0].isBlank() || values[0].length() > LONGEST) {
                throw wrong(name, "must have 1 to " + LONGEST + " characters.");
            }
        });
        return new Asked(parameters);
    }

    public Optional<String> text(String name) {
        return Optional.ofNullable(parameters.get(name)).map(values -> values[0]);
    }

    /** A list whose items stand between commas; all of them must be known, and none is empty. */
    public List<String> list(String name, Set<String> known) {
        return text(name).stream()
                .flatMap(text -> Stream.of(text.split(",", -1)))
                .map(String::strip)
                .peek(item -> {
                    if (!known.contains(item)) {
                        throw wrong(
                                name,
                                (item.isEmpty() ? "has an empty item between its commas: it must" : "must")
                                        + " be a list of "
                                        + String.join(
                                                ", ", known.stream().sorted().toList()) + ".");
                    }
                })
                .toList();
    }

    /** How many are wanted, but no more than are given. */
    public int limit(int usual, int most) {
        return text("limit")
                .map(text -> {
                    if (!COUNT.matcher(text).matches()) {
                        throw wrong(
                                "limit",
                                "must be a whole number from 1 to 999999999, of which " + most + " are given at most.");
                    }
                    return Math.min(Integer.parseInt(text), most);
                })
                .orElse(usual);
    }

    /** A point in time with its offset, by RFC 3339. */
    public Optional<OffsetDateTime> time(String name) {
        return text(name).map(text -> {
            try {
                return TimeText.readExactly(AddressPart.withPlus(text));
            } catch (InvalidValue noTime) {
                throw wrong(name, noTime.reason().sentence() + ".");
            }
        });
    }

    /** The refusal of a parameter; the sentence goes on from its name. */
    public static ProblemException wrong(String name, String sentence) {
        return Problem.of(ProblemKind.INVALID_PARAMETER, "\"" + name + "\" " + sentence)
                .at(name)
                .exception();
    }
}
