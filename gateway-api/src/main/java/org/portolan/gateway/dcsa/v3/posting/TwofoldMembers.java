package org.portolan.gateway.dcsa.v3.posting;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Finds members that stand twice in an object of a posted body, of which readers would take one or the other. */
final class TwofoldMembers {
    private static final int MOST = 100;
    private static final Pattern INDEX = Pattern.compile("/(\\d+)(?=/|$)");
    private static final Pattern UNPRINTABLE = Pattern.compile("[^!-~]");

    private final JsonParser parser;
    private final Deque<Set<String>> objects = new ArrayDeque<>();
    private final List<Reason> found = new ArrayList<>();

    private TwofoldMembers(JsonParser parser) {
        this.parser = parser;
    }

    /** Each with its path, up to the place where the body is no JSON. */
    static List<Reason> in(byte[] body, JsonFactory factory) {
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), body)) {
            var members = new TwofoldMembers(parser);
            members.read();
            return List.copyOf(members.found);
        }
    }

    private void read() {
        try {
            for (JsonToken token = parser.nextToken();
                    token != null && found.size() < MOST;
                    token = parser.nextToken()) {
                switch (token) {
                    case START_OBJECT -> objects.push(new HashSet<>());
                    case END_OBJECT -> objects.pop();
                    case PROPERTY_NAME -> name();
                    default -> {}
                }
            }
        } catch (JacksonException end) {
            // What was found before the place where the body breaks is told.
        }
    }

    private void name() {
        if (!objects.getFirst().add(parser.currentName())) {
            found.add(Reason.at(path(), ReasonCode.DUPLICATE_FIELD, "stands more than once in the same object"));
        }
    }

    private String path() {
        String pointer = parser.streamReadContext().pathAsPointer().toString();
        String path = INDEX.matcher(pointer).replaceAll("[$1]").replace('/', '.');
        return "$" + UNPRINTABLE.matcher(path).replaceAll("?");
    }
}
