package org.portolan.contracts.aeo;

import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.portolan.contracts.caller.Call;
import org.portolan.contracts.caller.Roles;
import org.portolan.contracts.member.Members;
import org.portolan.contracts.state.Guards;
import org.portolan.records.aeo.arrangement.ArrangementId;
import org.portolan.records.aeo.arrangement.ArrangementRules;
import org.portolan.records.aeo.arrangement.MutualRecognitionArrangement;
import org.portolan.records.aeo.arrangement.SignedArrangement;
import org.portolan.records.aeo.arrangement.SignedText;
import org.portolan.records.json.JsonArray;
import org.portolan.records.json.JsonObject;
import org.portolan.records.json.JsonValue;
import org.portolan.records.member.Member;
import org.portolan.records.member.MspId;

/**
 * Signing an arrangement: each party submits the same text, and it binds when all of them have. Until then each may
 * take its signature back, and sign another text.
 */
final class Arranging {
    private Arranging() {}

    static JsonValue arrange(Call call) {
        Member caller = Members.ofCaller(call);
        MutualRecognitionArrangement text = MutualRecognitionArrangement.SHAPE.readStored(call.document(0));
        Optional<MutualRecognitionArrangement> before =
                Arrangements.signedBy(call.state(), text.arrangementId(), caller.mspId());
        Call.refuseFor(ArrangementRules.maySign(
                caller, Roles.ofCaller(call), text, before, id -> Members.find(call.state(), id)));
        JsonObject signed = json(call, new SignedArrangement(text, signers(call, text, caller.mspId())));
        if (before.isEmpty()) {
            Guards.create(
                    call.state(),
                    caller.mspId(),
                    Arrangements.key(text.arrangementId(), caller.mspId()),
                    MutualRecognitionArrangement.SHAPE.write(text));
            call.announce("ArrangementSigned", signed);
        }
        return signed;
    }

    /**
     * Takes the caller's signature back. All copies are read, as they are by whoever signs: of a last signature and a
     * withdrawal at the same time the ledger takes one.
     */
    static JsonValue withdraw(Call call) {
        Member caller = Members.ofCaller(call);
        ArrangementId id = new ArrangementId(call.text(0));
        Optional<SignedArrangement> signed = Arrangements.of(call.state(), id).stream()
                .filter(text -> text.signedBy().contains(caller.mspId()))
                .findFirst();
        ArrangementRules.mayWithdraw(caller, Roles.ofCaller(call), signed).ifPresent(Call::refuse);
        call.state().put(Arrangements.key(id, caller.mspId()), SignedText.withdrawn());
        SortedSet<MspId> left = new TreeSet<>(signed.orElseThrow().signedBy());
        left.remove(caller.mspId());
        JsonObject result =
                json(call, new SignedArrangement(signed.orElseThrow().arrangement(), left));
        call.announce("ArrangementSignatureWithdrawn", result);
        return result;
    }

    static JsonValue list(Call call) {
        return JsonObject.builder()
                .put(
                        "arrangements",
                        new JsonArray(Arrangements.all(call.state()).stream()
                                .<JsonValue>map(signed -> json(call, signed))
                                .toList()))
                .build();
    }

    private static SortedSet<MspId> signers(Call call, MutualRecognitionArrangement text, MspId caller) {
        SortedSet<MspId> signers = new TreeSet<>();
        signers.add(caller);
        Arrangements.of(call.state(), text.arrangementId()).stream()
                .filter(signed -> signed.arrangement().equals(text))
                .forEach(signed -> signers.addAll(signed.signedBy()));
        return signers;
    }

    private static JsonObject json(Call call, SignedArrangement signed) {
        return JsonObject.builder()
                .put("arrangement", MutualRecognitionArrangement.SHAPE.json(signed.arrangement()))
                .putTexts("signedBy", new TreeSet<>(signed.signedBy()))
                .put("state", signed.stateAt(call.time()))
                .build();
    }
}
