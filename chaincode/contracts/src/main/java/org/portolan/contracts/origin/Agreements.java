package org.portolan.contracts.origin;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.portolan.contracts.caller.Call;
import org.portolan.contracts.owned.Act.Done;
import org.portolan.contracts.owned.Actor;
import org.portolan.contracts.owned.Sayings;
import org.portolan.contracts.state.ChannelState;
import org.portolan.records.json.JsonArray;
import org.portolan.records.json.JsonInteger;
import org.portolan.records.json.JsonObject;
import org.portolan.records.json.JsonValue;
import org.portolan.records.origin.agreement.AgreementId;
import org.portolan.records.origin.agreement.AgreementRules;
import org.portolan.records.origin.agreement.SignedAgreement;
import org.portolan.records.origin.agreement.SignedVersions;
import org.portolan.records.origin.agreement.TradeAgreement;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;

/**
 * Agreements: each party signs the same text of a version, under a key that only this party may change. Certificates are
 * judged by gateways, which know of each signature whose it is: a contract sees keys alone, and one that was tampered with
 * could place some in the name of others and so keep them from issuing.
 */
final class Agreements {
    private static final Sayings<SignedVersions> SIGNED = new Sayings<>(SignedVersions.KIND);

    private Agreements() {}

    static Done sign(Actor actor) {
        TradeAgreement text = TradeAgreement.SHAPE.read(actor.call().document(0));
        AgreementId id = text.agreementId();
        Optional<SignedVersions> before = own(actor, id);
        SignedVersions own = before.orElseGet(() -> SignedVersions.none(actor.id()));
        Call.refuseFor(AgreementRules.maySign(
                actor.member(), actor.role(), text, own, known(actor.state(), id), actor::find, actor.time()));
        if (own.version(text.version()).isPresent()) {
            return new Done(told(actor, text), Optional.empty());
        }
        SIGNED.say(actor, List.of(id.id()), own.with(text).text().getBytes(StandardCharsets.UTF_8), before.isEmpty());
        return done(actor, text);
    }

    /**
     * Takes the actor's signature back. All copies are read, as they are by whoever signs: of a last signature and a
     * withdrawal at the same time the ledger takes one.
     */
    static Done withdraw(Actor actor) {
        AgreementId id = new AgreementId(actor.call().text(0));
        int version = version(actor.call().text(1));
        SignedVersions own = own(actor, id).orElseGet(() -> SignedVersions.none(actor.id()));
        AgreementRules.mayWithdraw(actor.role(), own, version, known(actor.state(), id))
                .ifPresent(Call::refuse);
        SIGNED.say(actor, List.of(id.id()), own.without(version).text().getBytes(StandardCharsets.UTF_8), false);
        return done(actor, own.version(version).orElseThrow());
    }

    static JsonValue list(Call call) {
        return JsonObject.builder()
                .put(
                        "agreements",
                        new JsonArray(SignedAgreement.together(SIGNED.all(call.state(), List.of())).stream()
                                .<JsonValue>map(signed -> JsonObject.builder()
                                        .put("agreement", TradeAgreement.SHAPE.json(signed.text()))
                                        .putTexts("signedBy", signed.signedBy())
                                        .build())
                                .toList()))
                .build();
    }

    private static int version(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException _) {
            throw Reason.at("version", ReasonCode.FORM, "must be a number").asException();
        }
    }

    private static Optional<SignedVersions> own(Actor actor, AgreementId id) {
        return SIGNED.by(actor.state(), List.of(id.id()), actor.id());
    }

    private static List<SignedAgreement> known(ChannelState state, AgreementId id) {
        return SignedAgreement.together(SIGNED.all(state, List.of(id.id())));
    }

    private static Done done(Actor actor, TradeAgreement text) {
        JsonObject told = told(actor, text);
        return new Done(told, Optional.of(told));
    }

    /** An event and an answer name the version; the text stands on the ledger. */
    private static JsonObject told(Actor actor, TradeAgreement text) {
        return JsonObject.builder()
                .put("agreementId", text.agreementId())
                .put("version", new JsonInteger(text.version()))
                .put("by", actor.id())
                .build();
    }
}
