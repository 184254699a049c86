package org.portolan.records.origin.preference;

import java.util.List;
import org.portolan.records.digest.Digest;
import org.portolan.records.ledger.Naming;
import org.portolan.records.ledger.OwnedKind;
import org.portolan.records.ledger.Sealing;
import org.portolan.records.ledger.Telling;
import org.portolan.records.member.MspId;
import org.portolan.records.shape.Shape;
import org.portolan.records.shape.TextForm;
import org.portolan.records.text.CodeList;

/**
 * What all members see of an account: that an administration keeps one on some certificate, and the digest of what is
 * booked. Every booking changes it, so that of two at the same time the ledger takes one.
 */
public record PreferenceAccount(MspId administration, AccountId accountId, AccountStatus status, Digest payloadHash) {
    /** The public part, as it stands on the ledger. */
    public static final Shape<PreferenceAccount> SHAPE = Shape.<PreferenceAccount>of(account -> {
                var administration = account.required("administration", MspId.TEXT, PreferenceAccount::administration);
                var accountId = account.required("accountId", AccountId.TEXT, PreferenceAccount::accountId);
                var status = account.required("status", TextForm.codes(AccountStatus.class), PreferenceAccount::status);
                var payloadHash = account.required("payloadHash", Digest.TEXT, PreferenceAccount::payloadHash);
                return taken -> new PreferenceAccount(
                        taken.of(administration), taken.of(accountId), taken.of(status), taken.of(payloadHash));
            })
            .named("PreferenceAccount", "What all members see of an account, as it stands on the ledger.");

    /** Accounts on the ledger; even which certificate one is about is confidential. */
    public static final OwnedKind<PreferenceAccount, AccountDetails> KIND = OwnedKind.of(
                    "preference",
                    SHAPE,
                    new Naming<>(PreferenceAccount::administration, PreferenceAccount::accountId),
                    Sealing.named(
                            AccountDetails.SHAPE,
                            PreferenceAccount::payloadHash,
                            account -> List.of(account.administration())),
                    account -> account.status().name())
            .foundInside("declaration", text -> text, AccountDetails::declarations)
            .foundInside(
                    "state",
                    CodeList.of(PreferenceState.class),
                    details -> List.of(Standing.of(details).state()))
            .keptWhereHeldAlone()
            .told(Telling.of("preference", AccountStatus.values()));

    /** The account after a booking, of which the issuer does not know yet. */
    public static PreferenceAccount booked(MspId administration, AccountId accountId, Digest part) {
        return new PreferenceAccount(administration, accountId, AccountStatus.BOOKED, part);
    }

    /** The account of whose entries the issuer knows all. */
    public PreferenceAccount told() {
        return new PreferenceAccount(administration, accountId, AccountStatus.TOLD, payloadHash);
    }
}
