package org.portolan.contracts.aeo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.portolan.contracts.caller.Access;
import org.portolan.contracts.caller.Call;
import org.portolan.contracts.caller.Confidential;
import org.portolan.contracts.caller.Contract;
import org.portolan.contracts.caller.ContractFunction;
import org.portolan.contracts.owned.Act;
import org.portolan.contracts.owned.Actor;
import org.portolan.contracts.owned.LifeCycle;
import org.portolan.contracts.owned.Register;
import org.portolan.contracts.owned.Verdict;
import org.portolan.contracts.state.LedgerKey;
import org.portolan.records.aeo.AeoAuthorisation;
import org.portolan.records.aeo.AeoChange;
import org.portolan.records.aeo.AeoDetails;
import org.portolan.records.aeo.AeoRules;
import org.portolan.records.aeo.code.AeoStatus;
import org.portolan.records.digest.ConfidentialPart;
import org.portolan.records.digest.Digest;
import org.portolan.records.json.JsonInteger;
import org.portolan.records.json.JsonObject;
import org.portolan.records.json.JsonValue;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;
import org.portolan.records.reason.Reasons;

/** The contract {@code aeo}: arrangements, the authorisations that rely on them, and a confidential reason a change. */
public final class AeoContract {
    private static final String RECORD = "recordId";
    private static final Reason THERE = Reason.at(RECORD, ReasonCode.DUPLICATE_RECORD, "names a record that exists");

    /** An event says which record, and with whom it is shared; never who the operator is. */
    private static final LifeCycle<AeoAuthorisation, AeoDetails> LIFE = new LifeCycle<>(
            AeoAuthorisation.KIND,
            (authorisation, by) -> JsonObject.builder()
                    .put("administration", authorisation.administration())
                    .put(RECORD, authorisation.recordId())
                    .putTexts("sharedWith", authorisation.sharedWith())
                    .build());

    private static final Register<AeoAuthorisation> REGISTER = new Register<>(
            AeoAuthorisation.KIND,
            Digest::new,
            Reason.of(ReasonCode.NO_AUTHORISATION, "The administration has no such record."),
            AeoRules.READING);

    private AeoContract() {}

    /** Arrangements come first: an authorisation is recognised by those that are in force. */
    public static Contract contract() {
        return Contract.of(
                "aeo",
                act("arrange", "ArrangementSigned", "arrangement").function(Arrangements::sign),
                act("withdraw", "ArrangementSignatureWithdrawn", "arrangementId")
                        .function(Arrangements::withdraw),
                LIFE.creation(act("grant", "AeoGranted", "authorisation"), THERE, AeoContract::mayGrant),
                becoming("suspend", AeoStatus.SUSPENDED, "AeoSuspended"),
                becoming("resume", AeoStatus.CERTIFIED, "AeoResumed"),
                becoming("revoke", AeoStatus.REVOKED, "AeoRevoked"),
                REGISTER.query("arrangements", Arrangements::list),
                REGISTER.query("read", AeoContract::read, "issuer", RECORD),
                REGISTER.confidential(AeoContract::addReasons, "issuer", RECORD));
    }

    private static Act act(String name, String event, String... parameters) {
        return Act.of(name, Access.of(AeoRules.CERTIFYING), event, parameters);
    }

    private static List<Reason> mayGrant(
            Actor actor, AeoAuthorisation authorisation, ConfidentialPart<AeoDetails> details) {
        return Reasons.both(
                AeoRules.mayGrant(
                        actor.member(), actor.role(), authorisation, Arrangements.all(actor.state()), actor.time()),
                AeoRules.binds(actor.member(), authorisation, details));
    }

    private static ContractFunction becoming(String name, AeoStatus next, String event) {
        return LIFE.change(act(name, event, RECORD, "change"), REGISTER::own, (actor, authorisation) -> {
            AeoChange change = AeoChange.submitted(next).read(actor.call().document(1));
            return new Verdict<>(
                    AeoRules.mayChange(actor.member(), actor.role(), authorisation, change, actor.time()),
                    () -> changed(actor, authorisation, change));
        });
    }

    private static AeoAuthorisation changed(Actor actor, AeoAuthorisation authorisation, AeoChange change) {
        var reason = Confidential.optional(actor.call(), AeoChange.REASON);
        AeoAuthorisation changed = authorisation.changed(bound(change, reason));
        LedgerKey key = reasonKey(authorisation, authorisation.changes().size());
        reason.ifPresent(part ->
                authorisation.entitled().forEach(holder -> actor.state().putPrivate(holder, key, part.write())));
        return changed;
    }

    /** The digest of the reason is the contract's to compute; one that the caller names has to be the same. */
    private static AeoChange bound(AeoChange change, Optional<ConfidentialPart<String>> reason) {
        AeoChange bound =
                reason.map(ConfidentialPart::digest).map(change::because).orElse(change);
        if (change.reasonHash().isPresent() && (reason.isEmpty() || !bound.equals(change))) {
            throw Reason.at(
                            "reasonHash",
                            ReasonCode.PAYLOAD_HASH,
                            "must be the digest of the confidential reason sent with it")
                    .asException();
        }
        return bound;
    }

    private static JsonValue read(Call call) {
        AeoAuthorisation authorisation = REGISTER.named(call);
        return JsonObject.builder()
                .put("authorisation", AeoAuthorisation.SHAPE.json(authorisation))
                .put("status", authorisation.statusAt(call.time()).map(Object::toString))
                .build();
    }

    private static void addReasons(JsonObject.Builder answer, Actor reader, AeoAuthorisation authorisation) {
        List<JsonValue> reasons = new ArrayList<>();
        for (int position = 0; position < authorisation.changes().size(); position++) {
            if (authorisation.changes().get(position).reasonHash().isPresent()) {
                reasons.add(reader.part(reasonKey(authorisation, position))
                        .put("change", new JsonInteger(position))
                        .build());
            }
        }
        answer.putItems("reasons", reasons);
    }

    /** Where the confidential reason of a change lies, by the change's position. */
    private static LedgerKey reasonKey(AeoAuthorisation authorisation, int position) {
        return LedgerKey.of(
                "aeoReason",
                authorisation.administration().id(),
                authorisation.recordId().hex(),
                Integer.toString(position));
    }
}
