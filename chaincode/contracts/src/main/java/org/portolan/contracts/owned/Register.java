package org.portolan.contracts.owned;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.portolan.contracts.caller.Access;
import org.portolan.contracts.caller.Call;
import org.portolan.contracts.caller.ContractFunction;
import org.portolan.contracts.member.Members;
import org.portolan.contracts.state.LedgerKey;
import org.portolan.records.json.JsonObject;
import org.portolan.records.json.JsonValue;
import org.portolan.records.ledger.OwnedKind;
import org.portolan.records.member.MspId;
import org.portolan.records.member.Role;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;

/**
 * The records of a kind as calls find them again. All queries of a kind are made here, for members and for the same
 * roles, so that none is open by mistake.
 */
public final class Register<T> {
    private final OwnedKind<T, ?> kind;
    private final Function<String, ?> id;
    private final Reason missing;
    private final Access readers;

    /**
     * For these roles and the gateways; what somebody calls a record is checked first, and a record that is not there has
     * a reason.
     */
    public Register(OwnedKind<T, ?> kind, Function<String, ?> id, Reason missing, Set<Role> readers) {
        this.kind = kind;
        this.id = id;
        this.missing = missing;
        this.readers = Members.readers(readers);
    }

    /** Adds what somebody may know beside the confidential part. */
    @FunctionalInterface
    public interface Addition<T> {
        /** Adds to the answer; the reader has been let in already. */
        void add(JsonObject.Builder answer, Actor reader, T record);
    }

    /** The actor's own record, by its name in the first argument. */
    public T own(Actor actor) {
        return own(actor, actor.call().text(0));
    }

    /** The actor's own record of this name. */
    public T own(Actor actor, String name) {
        return require(actor.call(), actor.id(), name);
    }

    /** The same by its name in the first argument, if there is one. */
    public Optional<T> ownIfThere(Actor actor) {
        return find(actor.call(), actor.id(), actor.call().text(0));
    }

    /** The record that the first two arguments name: whose it is, and what it is called there. */
    public T named(Actor actor) {
        return named(actor.call());
    }

    /** The same for whoever asks. */
    public T named(Call call) {
        return require(call, new MspId(call.text(0)), call.text(1));
    }

    /** A query by anybody who may read records of this kind. */
    public ContractFunction query(String name, Function<Call, JsonValue> body, String... parameters) {
        return ContractFunction.query(name, readers, body, parameters);
    }

    /** The query for the confidential part, answered at a peer of those entitled. */
    public ContractFunction confidential(Addition<T> more, String... parameters) {
        return confidential("confidential", more, parameters);
    }

    /** The same under another name, where a contract writes several kinds. */
    public ContractFunction confidential(String name, Addition<T> more, String... parameters) {
        return query(name, call -> confidential(Actor.of(call), more), parameters);
    }

    private JsonValue confidential(Actor reader, Addition<T> more) {
        T record = named(reader);
        if (!kind.sealing().entitled().test(record, reader.id())) {
            throw Reason.of(
                            ReasonCode.NOT_ENTITLED,
                            "The caller is not entitled to the confidential part of this record.")
                    .asException();
        }
        JsonObject.Builder part = reader.part(LedgerKey.of(kind, kind.key(record)));
        more.add(part, reader, record);
        return part.build();
    }

    private T require(Call call, MspId owner, String name) {
        return find(call, owner, name).orElseThrow(missing::asException);
    }

    private Optional<T> find(Call call, MspId owner, String name) {
        List<String> names = List.of(owner.id(), id.apply(name).toString());
        return call.state().get(LedgerKey.of(kind, names)).map(stored -> kind.read(names, stored));
    }
}
