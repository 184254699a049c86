package org.portolan.contracts.origin.preference;

import java.util.Optional;
import org.portolan.contracts.caller.Access;
import org.portolan.contracts.caller.Call;
import org.portolan.contracts.caller.Confidential;
import org.portolan.contracts.caller.Contract;
import org.portolan.contracts.owned.Act;
import org.portolan.contracts.owned.Actor;
import org.portolan.contracts.owned.LifeCycle;
import org.portolan.contracts.owned.Register;
import org.portolan.contracts.owned.Verdict;
import org.portolan.records.digest.ConfidentialPart;
import org.portolan.records.json.JsonObject;
import org.portolan.records.member.MspId;
import org.portolan.records.origin.details.CertificateDetails;
import org.portolan.records.origin.preference.AccountDetails;
import org.portolan.records.origin.preference.AccountEntry;
import org.portolan.records.origin.preference.AccountId;
import org.portolan.records.origin.preference.BookingOrder;
import org.portolan.records.origin.preference.Certified;
import org.portolan.records.origin.preference.PreferenceAccount;
import org.portolan.records.origin.preference.PreferenceFeedback;
import org.portolan.records.origin.preference.PreferenceRules;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;

/**
 * The contract {@code preference}: what an importing administration books on certificates, endorsed by its own peer alone,
 * which reads the account in its private store. Arguments, answers and events name the account, and nothing of it.
 */
public final class PreferenceContract {
    private static final String ADMINISTRATION = "administration";
    private static final String ID = "accountId";
    private static final LifeCycle<PreferenceAccount, AccountDetails> LIFE = new LifeCycle<>(
            PreferenceAccount.KIND, (account, by) -> news(account.administration(), account.accountId()));
    private static final LifeCycle<PreferenceFeedback, AccountDetails> TOLD = new LifeCycle<>(
            PreferenceFeedback.KIND, (feedback, by) -> news(feedback.administration(), feedback.accountId()));
    private static final Reason MISSING = Reason.of(ReasonCode.NO_CLAIM, "The administration has no such account.");
    private static final Register<PreferenceAccount> REGISTER =
            new Register<>(PreferenceAccount.KIND, AccountId::of, MISSING, PreferenceRules.READING);
    private static final Register<PreferenceFeedback> FEEDBACK =
            new Register<>(PreferenceFeedback.KIND, AccountId::of, MISSING, PreferenceRules.READING);

    private PreferenceContract() {}

    /** Officers book; they and gateways tell the issuer; auditors may read beside them. */
    public static Contract contract() {
        return Contract.of(
                "preference",
                LIFE.keeping(
                        Act.of("book", Access.of(PreferenceRules.BOOKING), "PreferenceBooked", ID),
                        REGISTER::ownIfThere,
                        PreferenceContract::book),
                LIFE.change(
                        Act.of("tell", Access.of(PreferenceRules.TELLING), "PreferenceTold", ID),
                        REGISTER::own,
                        PreferenceContract::tell),
                REGISTER.query("read", call -> PreferenceAccount.SHAPE.json(REGISTER.named(call)), ADMINISTRATION, ID),
                REGISTER.confidential((answer, reader, account) -> {}, ADMINISTRATION, ID),
                FEEDBACK.confidential("feedback", (answer, reader, feedback) -> {}, ADMINISTRATION, ID));
    }

    private static Verdict<PreferenceAccount> book(Actor actor, Optional<PreferenceAccount> before) {
        ConfidentialPart<BookingOrder> order = Confidential.require(actor.call(), BookingOrder.SHAPE);
        Certified certified =
                order.content().on(Confidential.stored(actor.call(), "certificate", CertificateDetails.SHAPE));
        AccountId id = certified.accountOf(actor.id());
        if (!id.toString().equals(actor.call().text(0))) {
            Call.refuse(Reason.at(ID, ReasonCode.PAYLOAD_HASH, "must follow from the certificate's salt"));
        }
        Optional<AccountDetails> account = before.map(kept -> booked(actor, kept));
        AccountEntry entry =
                new AccountEntry(actor.call().recordedTime(), order.content().booking());
        return new Verdict<>(
                PreferenceRules.mayBook(
                        actor.member(), actor.role(), certified, account, entry.booking(), actor.time()),
                () -> {
                    var part = ConfidentialPart.of(
                            PreferenceRules.booked(certified, account, entry), AccountDetails.SHAPE, order.salt());
                    var booked = PreferenceAccount.booked(actor.id(), id, part.digest());
                    LIFE.hand(actor, booked, part);
                    return booked;
                });
    }

    /** Its own administration alone endorses, so its own private store is there to be read. */
    private static AccountDetails booked(Actor actor, PreferenceAccount account) {
        return LIFE.held(actor, account)
                .filter(part -> part.digest().equals(account.payloadHash()))
                .map(ConfidentialPart::content)
                .orElseThrow(() -> Reason.of(ReasonCode.NOT_HERE, "This peer does not hold what was booked last.")
                        .asException());
    }

    private static Verdict<PreferenceAccount> tell(Actor actor, PreferenceAccount account) {
        var part = Confidential.former(actor.call(), AccountDetails.SHAPE);
        return Verdict.of(PreferenceRules.mayTell(actor.member(), actor.role(), account, part), () -> {
            var feedback = PreferenceFeedback.of(account);
            TOLD.keep(actor, feedback, FEEDBACK.ownIfThere(actor).isEmpty());
            TOLD.hand(actor, feedback, part);
            return account.told();
        });
    }

    /** An event names the account, which says nothing to whoever does not hold the certificate. */
    private static JsonObject news(MspId administration, AccountId id) {
        return JsonObject.builder()
                .put(ADMINISTRATION, administration)
                .put(ID, id)
                .build();
    }
}
