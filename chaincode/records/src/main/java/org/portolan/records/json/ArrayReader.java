package org.portolan.records.json;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Outcome;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;

/** Reads an array so that a refused element does not sink its neighbours. */
final class ArrayReader<T> {
    private final JsonParser parser;
    private final String name;
    private final int most;
    private final Function<JsonFields, T> reader;

    ArrayReader(JsonParser parser, String name, int most, Function<JsonFields, T> reader) {
        this.parser = parser;
        this.name = name;
        this.most = most;
        this.reader = reader;
    }

    List<Outcome<T>> read() {
        parser.nextToken();
        StrictJson.requireContent(parser);
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw new InvalidValue(Reason.of(ReasonCode.WRONG_TYPE, "must be a list"));
        }
        List<Outcome<T>> outcomes = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (outcomes.size() == most) {
                throw new InvalidValue(
                        Reason.of(ReasonCode.LIST_SIZE, "has more than the " + most + " elements allowed"));
            }
            outcomes.add(element(outcomes.size()));
        }
        StrictJson.requireEnd(parser);
        return List.copyOf(outcomes);
    }

    private Outcome<T> element(int index) {
        TokenStreamContext array = enclosing();
        TreeReader tree = new TreeReader(parser, TextRule.SENT);
        JsonValue value;
        try {
            value = tree.readForFields();
        } catch (InvalidValue refusal) {
            skipTo(array);
            return new Outcome.Refused<>(refusal.under(name).reasons());
        }
        try {
            return new Outcome.Accepted<>(tree.checked(JsonFields.read(value, reader)));
        } catch (InvalidValue refusal) {
            return new Outcome.Refused<>(refusal.under(name + "[" + index + "]").reasons());
        }
    }

    private TokenStreamContext enclosing() {
        TokenStreamContext context = parser.streamReadContext();
        return parser.currentToken().isStructStart() ? context.getParent() : context;
    }

    private void skipTo(TokenStreamContext array) {
        while (parser.streamReadContext() != array) {
            parser.nextToken();
        }
    }
}
