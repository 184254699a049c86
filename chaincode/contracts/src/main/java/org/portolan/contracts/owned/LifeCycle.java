package org.portolan.contracts.owned;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.portolan.contracts.caller.Call;
import org.portolan.contracts.caller.Confidential;
import org.portolan.contracts.caller.ContractFunction;
import org.portolan.contracts.state.Guards;
import org.portolan.contracts.state.LedgerKey;
import org.portolan.records.digest.ConfidentialPart;
import org.portolan.records.json.JsonObject;
import org.portolan.records.json.JsonValue;
import org.portolan.records.ledger.OwnedKind;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;
import org.portolan.records.reason.Reasons;

/**
 * What happens to records of a kind: each is created once, in its owner's name, and changed by its owner.
 *
 * @param news what all members hear of an act on a record: never more than its public part says
 */
public record LifeCycle<T, D>(OwnedKind<T, D> kind, BiFunction<T, Actor, JsonObject> news) {

    /** Whether a record may be created. */
    @FunctionalInterface
    public interface Creation<T, D> {
        /** All that keeps the actor from creating it; none where it may. */
        List<Reason> reasons(Actor actor, T record, ConfidentialPart<D> part);
    }

    /** Whether something may be done about a record, and what comes of it. */
    @FunctionalInterface
    public interface Step<T, R> {
        /** What comes of it, or the reasons why it may not be done; nothing is written here. */
        Verdict<R> of(Actor actor, T record);
    }

    /** An act by which a record comes into being, its public part being the argument. */
    public ContractFunction creation(Act act, Reason duplicate, Creation<T, D> rule) {
        return act.function(actor -> {
            Made<T, D> made = made(actor);
            Call.refuseFor(objections(actor, made, duplicate, rule));
            return created(actor, made);
        });
    }

    /** An act by which a record comes into being in the place of another, which the step makes of the new one. */
    public ContractFunction succession(Act act, Reason duplicate, Creation<T, D> rule, Step<T, T> former) {
        return act.function(actor -> {
            Made<T, D> made = made(actor);
            Call.refuseFor(objections(actor, made, duplicate, rule));
            put(actor, former.of(actor, made.record()).take());
            return created(actor, made);
        });
    }

    private record Made<T, D>(T record, ConfidentialPart<D> part) {}

    private Made<T, D> made(Actor actor) {
        return new Made<>(
                kind.shape().readStored(actor.call().document(0)),
                Confidential.require(actor.call(), kind.sealing().shape()));
    }

    private List<Reason> objections(Actor actor, Made<T, D> made, Reason duplicate, Creation<T, D> rule) {
        return Reasons.both(
                rule.reasons(actor, made.record(), made.part()),
                Guards.unlessNew(actor.state(), key(made.record()), duplicate));
    }

    private Act.Done created(Actor actor, Made<T, D> made) {
        create(actor, made.record());
        hand(actor, made.record(), made.part());
        return done(actor, made.record());
    }

    /** An act by which a record changes. */
    public ContractFunction change(Act act, Function<Actor, T> named, Step<T, T> step) {
        return act.function(actor -> {
            T changed = step.of(actor, named.apply(actor)).take();
            put(actor, changed);
            return done(actor, changed);
        });
    }

    /** An act by which a record changes, or comes into being where there is none. */
    public ContractFunction keeping(Act act, Function<Actor, Optional<T>> named, Step<Optional<T>, T> step) {
        return act.function(actor -> {
            Optional<T> before = named.apply(actor);
            T kept = step.of(actor, before).take();
            keep(actor, kept, before.isEmpty());
            return done(actor, kept);
        });
    }

    /**
     * Writes a record under the owner's guard, whether it is new or not: who could not see its creation for want of the
     * confidential part then takes it from what follows.
     */
    public void keep(Actor actor, T record, boolean isNew) {
        if (isNew) {
            create(actor, record);
        } else {
            put(actor, record);
            Guards.demand(actor.state(), actor.id());
        }
    }

    private void create(Actor actor, T record) {
        Guards.create(
                actor.state(), actor.id(), ownKey(actor, record), kind.shape().write(record));
    }

    private void put(Actor actor, T record) {
        actor.state().put(ownKey(actor, record), kind.shape().write(record));
    }

    /** An act by which something is said about a record, which stays as it is. */
    public ContractFunction beside(Act act, Function<Actor, T> named, Step<T, JsonValue> step) {
        return act.function(actor -> {
            T record = named.apply(actor);
            JsonValue said = step.of(actor, record).take();
            return new Act.Done(said, Optional.of(news.apply(record, actor)));
        });
    }

    /** Gives the confidential part to those who hold it. */
    public void hand(Actor actor, T record, ConfidentialPart<D> part) {
        kind.holders(record, part.content())
                .forEach(holder -> actor.state().putPrivate(holder, key(record), part.write()));
    }

    /** The confidential part in the actor's own private store, which its own peer alone can read. */
    public Optional<ConfidentialPart<D>> held(Actor actor, T record) {
        return actor.state()
                .getPrivate(actor.id(), key(record))
                .map(stored -> ConfidentialPart.read(stored, kind.sealing().shape()));
    }

    private Act.Done done(Actor actor, T record) {
        return new Act.Done(kind.shape().json(record), Optional.of(news.apply(record, actor)));
    }

    /** Whatever the rule of an act lets pass, nobody writes what is another's. */
    private LedgerKey ownKey(Actor actor, T record) {
        if (!kind.owner(record).equals(actor.id())) {
            throw Reason.of(ReasonCode.NOT_THE_ADMINISTRATION, "The record belongs to another member.")
                    .asException();
        }
        return key(record);
    }

    private LedgerKey key(T record) {
        return LedgerKey.of(kind, kind.key(record));
    }
}
