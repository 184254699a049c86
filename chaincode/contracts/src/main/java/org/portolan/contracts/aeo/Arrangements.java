package org.portolan.contracts.aeo;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.portolan.contracts.caller.Call;
import org.portolan.contracts.owned.Act.Done;
import org.portolan.contracts.owned.Actor;
import org.portolan.contracts.owned.Sayings;
import org.portolan.contracts.state.ChannelState;
import org.portolan.records.aeo.arrangement.ArrangementId;
import org.portolan.records.aeo.arrangement.ArrangementRules;
import org.portolan.records.aeo.arrangement.MutualRecognitionArrangement;
import org.portolan.records.aeo.arrangement.SignedArrangement;
import org.portolan.records.aeo.arrangement.SignedText;
import org.portolan.records.json.JsonArray;
import org.portolan.records.json.JsonObject;
import org.portolan.records.json.JsonValue;

/**
 * Arrangements: each party signs the same text, under a key that only this party may change, and it binds when all of
 * them have. Until then each may take its signature back, and sign another text.
 */
final class Arrangements {
    private static final Sayings<SignedText> SIGNED = new Sayings<>(SignedText.KIND);

    private Arrangements() {}

    static Done sign(Actor actor) {
        MutualRecognitionArrangement text =
                MutualRecognitionArrangement.SHAPE.readStored(actor.call().document(0));
        List<String> id = List.of(text.arrangementId().id());
        Optional<MutualRecognitionArrangement> before =
                SIGNED.by(actor.state(), id, actor.id()).flatMap(SignedText::text);
        Call.refuseFor(ArrangementRules.maySign(actor.member(), actor.role(), text, before, actor::find));
        JsonObject signed = json(actor.call(), signers(actor, text).with(actor.id()));
        if (before.isPresent()) {
            return new Done(signed, Optional.empty());
        }
        SIGNED.say(actor, id, MutualRecognitionArrangement.SHAPE.write(text), true);
        return new Done(signed, Optional.of(signed));
    }

    /**
     * Takes the actor's signature back. All copies are read, as they are by whoever signs: of a last signature and a
     * withdrawal at the same time the ledger takes one.
     */
    static Done withdraw(Actor actor) {
        ArrangementId id = new ArrangementId(actor.call().text(0));
        Optional<SignedArrangement> signed = beginning(actor.state(), List.of(id.id())).stream()
                .filter(text -> text.signedBy().contains(actor.id()))
                .findFirst();
        ArrangementRules.mayWithdraw(actor.member(), actor.role(), signed).ifPresent(Call::refuse);
        SIGNED.say(actor, List.of(id.id()), SignedText.withdrawn(), false);
        JsonObject result = json(actor.call(), signed.orElseThrow().without(actor.id()));
        return new Done(result, Optional.of(result));
    }

    static JsonValue list(Call call) {
        return JsonObject.builder()
                .put(
                        "arrangements",
                        new JsonArray(all(call.state()).stream()
                                .<JsonValue>map(signed -> json(call, signed))
                                .toList()))
                .build();
    }

    /** Every text that somebody signed, with all that signed this very text, in a fixed order. */
    static List<SignedArrangement> all(ChannelState state) {
        return beginning(state, List.of());
    }

    /** The same of one name: one text, unless the parties do not agree yet. */
    private static List<SignedArrangement> beginning(ChannelState state, List<String> id) {
        return SignedArrangement.together(SIGNED.all(state, id));
    }

    private static SignedArrangement signers(Actor actor, MutualRecognitionArrangement text) {
        return beginning(actor.state(), List.of(text.arrangementId().id())).stream()
                .filter(signed -> signed.arrangement().equals(text))
                .findFirst()
                .orElseGet(() -> new SignedArrangement(text, Set.of()));
    }

    private static JsonObject json(Call call, SignedArrangement signed) {
        return JsonObject.builder()
                .put("arrangement", MutualRecognitionArrangement.SHAPE.json(signed.arrangement()))
                .putTexts("signedBy", new TreeSet<>(signed.signedBy()))
                .put("state", signed.stateAt(call.time()))
                .build();
    }
}
