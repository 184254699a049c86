package org.portolan.records.origin.preference;

import java.util.List;
import org.portolan.records.digest.Digest;
import org.portolan.records.ledger.Naming;
import org.portolan.records.ledger.OwnedKind;
import org.portolan.records.ledger.Sealing;
import org.portolan.records.ledger.Telling;
import org.portolan.records.member.MspId;
import org.portolan.records.shape.Shape;

/**
 * What all members see of what an administration told the issuer of a certificate: that it told somebody something. It
 * stays what it is while more is booked, until that is told too.
 */
public record PreferenceFeedback(MspId administration, AccountId accountId, Digest payloadHash) {
    private static final String TOLD = "TOLD";

    /** The public part, as it stands on the ledger. */
    public static final Shape<PreferenceFeedback> SHAPE = Shape.of(feedback -> {
        var administration = feedback.required("administration", MspId.TEXT, PreferenceFeedback::administration);
        var accountId = feedback.required("accountId", AccountId.TEXT, PreferenceFeedback::accountId);
        var payloadHash = feedback.required("payloadHash", Digest.TEXT, PreferenceFeedback::payloadHash);
        return taken -> new PreferenceFeedback(taken.of(administration), taken.of(accountId), taken.of(payloadHash));
    });

    /** What issuers are told; of whom it is told, the transaction that does shows by who endorses it. */
    public static final OwnedKind<PreferenceFeedback, AccountDetails> KIND = OwnedKind.of(
                    "preferenceFeedback",
                    SHAPE,
                    new Naming<>(PreferenceFeedback::administration, PreferenceFeedback::accountId),
                    Sealing.hidden(
                            AccountDetails.SHAPE,
                            PreferenceFeedback::payloadHash,
                            (feedback, details) -> List.of(details.issuer())),
                    feedback -> TOLD)
            .writtenBy("preference")
            .keptWhereHeldAlone()
            .told(Telling.of("feedback", TOLD));

    /** What is told of an account as it stands. */
    public static PreferenceFeedback of(PreferenceAccount account) {
        return new PreferenceFeedback(account.administration(), account.accountId(), account.payloadHash());
    }
}
