package org.portolan.gateway.subscription.refusal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One thing that a consumer said of a message. Read from DCSA's feedback elements and errors, and from problem details;
 * of anything else that a target answers nothing is kept. It is a stranger's text: short, and without controls.
 */
public record Feedback(String severity, String message, String propertyPath) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{C}\\p{Z}]+");
    private static final int MOST = 10;
    private static final int LONGEST = 500;

    public Feedback {
        severity = bounded(severity);
        message = bounded(message);
        propertyPath = bounded(propertyPath);
    }

    boolean isError() {
        return severity.equals("ERROR");
    }

    /** What an answer says, in its order; nothing for an answer in another form. */
    public static List<Feedback> read(byte[] body) {
        try {
            var json = JSON.readTree(body);
            var elements = Stream.concat(
                            json.path("feedbackElements").valueStream().map(Feedback::ofElement),
                            json.path("errors").valueStream().map(Feedback::ofError))
                    .limit(MOST)
                    .toList();
            return elements.isEmpty() ? ofProblem(json).stream().toList() : elements;
        } catch (JacksonException noJson) {
            return List.of();
        }
    }

    static String write(List<Feedback> elements) {
        return JSON.writeValueAsString(elements);
    }

    static List<Feedback> readKept(String kept) {
        List<Feedback> elements = new ArrayList<>();
        JSON.readTree(kept).valueStream().map(Feedback::ofElement).forEach(elements::add);
        return List.copyOf(elements);
    }

    private static Feedback ofElement(JsonNode node) {
        return new Feedback(text(node, "severity"), text(node, "message"), text(node, "propertyPath", "jsonPath"));
    }

    private static Feedback ofError(JsonNode node) {
        return new Feedback(
                "ERROR",
                text(node, "errorCodeMessage", "message", "errorCodeText", "detail"),
                text(node, "jsonPath", "property"));
    }

    private static Optional<Feedback> ofProblem(JsonNode node) {
        return Optional.of(text(node, "detail", "title", "message"))
                .filter(said -> !said.isEmpty())
                .map(said -> new Feedback("ERROR", said, ""));
    }

    private static String text(JsonNode node, String... names) {
        return Stream.of(names)
                .map(name -> node.path(name).asString(""))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String bounded(String text) {
        var visible = INVISIBLE.matcher(text).replaceAll(" ").strip();
        return visible.codePointCount(0, visible.length()) <= LONGEST
                ? visible
                : visible.substring(0, visible.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }
}
