package org.portolan.contracts.owned;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.portolan.contracts.caller.Access;
import org.portolan.contracts.caller.ContractFunction;
import org.portolan.records.json.JsonObject;
import org.portolan.records.json.JsonValue;

/**
 * Something that members do: what the function is called, who may call it, by which event members hear of it, and what
 * its arguments are. Whoever calls for no member is refused besides, whatever the access says.
 */
public record Act(String name, Access who, String event, List<String> parameters) {

    /** The parameters name the arguments, in the order in which a caller gives them. */
    public static Act of(String name, Access who, String event, String... parameters) {
        return new Act(name, who, event, List.of(parameters));
    }

    /** The function of the contract; members hear of what was done, unless it was nothing. */
    public ContractFunction function(Function<Actor, Done> body) {
        return new ContractFunction(name, who, parameters, true, call -> {
            Done done = body.apply(Actor.of(call));
            done.news().ifPresent(news -> call.announce(event, news));
            return done.answer();
        });
    }

    /** What came of an act: the answer to the caller, and what all members hear; nothing where all is as it was. */
    public record Done(JsonValue answer, Optional<JsonObject> news) {}
}
