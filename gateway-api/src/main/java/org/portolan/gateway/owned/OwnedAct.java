package org.portolan.gateway.owned;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.portolan.gateway.access.address.WritingRoles;
import org.portolan.records.json.JsonObject;
import org.portolan.records.member.Role;
import org.portolan.records.shape.Shape;

/**
 * Something that people do with records of a kind: one function of the contract at one address. What it takes and answers
 * are shapes, from which requests are read and described.
 *
 * @param suffix what follows the record's own address; empty for what creates one
 * @param roles who may, as the rule has it that the contract asks too
 * @param takes what is sent, if anything is
 * @param member under which name the contract's result stands in the answer
 * @param answers the result
 */
public record OwnedAct<R>(
        Description description,
        String function,
        String suffix,
        List<Role> roles,
        Optional<Taking<R>> takes,
        String member,
        Shape<?> answers) {

    /** How a description calls the act, in one word for programs and one sentence for people. */
    public record Description(String operationId, String summary) {}

    /** What is sent: how it looks, and what of it the contract is given in the open and in confidence. */
    public record Taking<R>(
            Shape<R> shape, Function<R, JsonObject> open, Function<R, Optional<JsonObject>> confidential) {}

    public OwnedAct {
        roles = List.copyOf(roles);
    }

    /** Creates a record of what is sent. */
    public static <R> OwnedAct<R> creating(
            Description description,
            String function,
            Shape<R> takes,
            String member,
            Shape<?> answers,
            Set<Role> roles) {
        return new OwnedAct<>(
                description,
                function,
                "",
                WritingRoles.callers(roles),
                Optional.of(new Taking<>(takes, takes::json, sent -> Optional.empty())),
                member,
                answers);
    }

    /** Does something with a record, for which nothing has to be sent. */
    public static OwnedAct<Void> on(
            Description description, String function, String suffix, String member, Shape<?> answers, Set<Role> roles) {
        return new OwnedAct<>(
                description, function, suffix, WritingRoles.callers(roles), Optional.empty(), member, answers);
    }

    /** The same act for which this is sent, in the open. */
    public <S> OwnedAct<S> taking(Shape<S> sent) {
        return taking(new Taking<>(sent, sent::json, none -> Optional.empty()));
    }

    /** The same act for which something is sent of which a part is confidential, for the one who acts and the owner. */
    public <S> OwnedAct<S> taking(Taking<S> sent) {
        return new OwnedAct<>(description, function, suffix, roles, Optional.of(sent), member, answers);
    }

    /** Whether it creates a record. */
    boolean creates() {
        return suffix.isEmpty();
    }
}
