package org.portolan.gateway.dcsa.v3.posting;

import java.util.ArrayList;
import java.util.List;
import org.portolan.gateway.problem.Problem;
import org.portolan.gateway.problem.ProblemException;
import org.portolan.gateway.problem.ProblemKind;
import org.portolan.gateway.problem.Reasons;
import org.portolan.records.container.MovementBatch;
import org.portolan.records.digest.Digest;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;
import org.portolan.records.text.Utf16;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads the body of {@code POST /v3/events} within bounds: JSON of a few levels, without a member twice. */
final class PostedDocument {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(16)
                    .maxNameLength(100)
                    .maxNumberLength(40)
                    .maxStringLength(10_000)
                    .build())
            .build();
    private static final JsonMapper JSON = JsonMapper.builder(FACTORY.rebuild()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
            .build();

    private PostedDocument() {}

    /** The events, as many as one request may have. */
    static List<JsonNode> events(byte[] body) {
        JsonNode events = tree(body).get("events");
        if (events == null || !events.isArray()) {
            throw malformed("The body must be an object with an array \"events\".", "$.events");
        }
        if (events.size() > MovementBatch.MOST) {
            throw Problem.of(
                            ProblemKind.TOO_MANY_EVENTS,
                            "One request carries at most " + MovementBatch.MOST + " events.")
                    .at("$.events")
                    .exception();
        }
        List<JsonNode> list = new ArrayList<>();
        for (JsonNode event : events) {
            if (!event.isObject()) {
                throw malformed("Each event must be an object.", "$.events[" + list.size() + "]");
            }
            list.add(event);
        }
        return list;
    }

    /** The digest of one event, which is the same however its JSON was laid out. */
    static Digest digest(JsonNode event) {
        return Digest.of(JSON.writeValueAsBytes(event));
    }

    private static JsonNode tree(byte[] body) {
        if (Utf16.begins(body)) {
            throw malformed("The body must be text in UTF-8, and is written in " + Utf16.name(body) + ".", "$");
        }
        try {
            JsonNode tree = JSON.readTree(body);
            if (tree != null && tree.isObject()) {
                return tree;
            }
        } catch (JacksonException broken) {
            List<Reason> twofold = TwofoldMembers.in(body, FACTORY);
            if (!twofold.isEmpty()) {
                throw Reasons.problem(new InvalidValue(twofold)).exception();
            }
            // The library's message quotes what was sent.
            throw malformed("The body is not well-formed JSON, or is nested or written beyond what is read.", "$");
        }
        throw malformed("The body must be a JSON object.", "$");
    }

    private static ProblemException malformed(String sentence, String path) {
        return Problem.of(ProblemKind.MALFORMED_BODY, sentence).at(path).exception();
    }
}
