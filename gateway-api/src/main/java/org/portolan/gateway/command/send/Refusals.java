package org.portolan.gateway.command.send;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Words what a gateway refuses, and what stands before it and answers in its place. */
final class Refusals {

    private static final int MOST_QUOTED = 200;
    private static final int LEAST_REFUSAL = 400;

    private Refusals() {}

    /** The object that a text is, or empty if it is anything else, such as the page of a proxy. */
    static Optional<JsonNode> object(String text) {
        try {
            return Optional.of(JsonMapper.shared().readTree(text)).filter(JsonNode::isObject);
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }

    /** All that a refusal says, each reason with its field, a line each. */
    static List<String> lines(HttpResponse<String> answer) {
        if (answer.statusCode() < LEAST_REFUSAL) {
            return List.of(answer.uri() + " gave no answer of a gateway, but status " + answer.statusCode()
                    + answer.headers()
                            .firstValue("Location")
                            .map(place -> " and the address " + quoted(place))
                            .orElseGet(() -> content(answer.body())));
        }
        return object(answer.body())
                .map(problem -> lines(problem, answer.statusCode()))
                .orElseGet(() ->
                        List.of("The gateway answered with status " + answer.statusCode() + content(answer.body())));
    }

    private static String content(String body) {
        if (body.isBlank()) {
            return " and nothing else.";
        }
        return (object(body).isPresent() ? ": " : " and no JSON: ") + quoted(body);
    }

    private static List<String> lines(JsonNode problem, int status) {
        Stream<String> single = Stream.concat(
                        problem.path("results").valueStream(),
                        problem.path("events").valueStream())
                .filter(result -> !text(result, "code").isEmpty())
                .flatMap(result -> reasons(result).stream());
        boolean silent =
                text(problem, "code").isEmpty() && text(problem, "detail").isEmpty();
        Stream<String> whole = silent && !problem.path("faults").isArray()
                ? Stream.of("The gateway answered with status " + status + ": " + quoted(problem.toString()))
                : reasons(problem).stream();
        return Stream.concat(whole, single).toList();
    }

    /** The reasons why a request or a part of it was refused: all its faults, or the one that it has. */
    static List<String> reasons(JsonNode refused) {
        return faults(refused).stream()
                .map(fault -> words(fault, Places.of(fault.path("position"))))
                .toList();
    }

    /** Each of the faults by itself. */
    static List<JsonNode> faults(JsonNode refused) {
        List<JsonNode> faults = refused.path("faults").valueStream().toList();
        return faults.isEmpty() ? List.of(refused) : faults;
    }

    /** What is wrong, without its place. */
    static String words(JsonNode fault) {
        return words(fault, "");
    }

    private static String words(JsonNode fault, String place) {
        String field = text(fault, "field");
        return Stream.of(
                        text(fault, "code") + (field.isEmpty() ? "" : " [" + field + "]") + place,
                        text(fault, "detail"))
                .filter(part -> !part.isBlank())
                .reduce((code, detail) -> code + ": " + detail)
                .orElse("refused without a reason");
    }

    /** A member's text; nothing where it is missing or null. */
    static String text(JsonNode object, String member) {
        JsonNode value = object.path(member);
        return value.isValueNode() && !value.isNull() ? value.asString("") : "";
    }

    private static String quoted(String body) {
        String line = body.strip().replaceAll("[\\s\\p{Cntrl}]+", " ");
        return line.length() <= MOST_QUOTED ? line : line.substring(0, MOST_QUOTED) + " ...";
    }
}
