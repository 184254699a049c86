package org.portolan.records.aeo;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.portolan.records.aeo.code.AeoStatus;
import org.portolan.records.digest.Digest;
import org.portolan.records.ledger.Naming;
import org.portolan.records.ledger.OwnedKind;
import org.portolan.records.ledger.Sealing;
import org.portolan.records.ledger.Telling;
import org.portolan.records.member.MspId;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;
import org.portolan.records.shape.Shape;
import org.portolan.records.shape.TextForm;
import org.portolan.records.text.TimeText;
import org.portolan.records.trade.TraderIdentification;

/**
 * What all members see of an authorised operator: which administration certified it, with whom it is shared, since when
 * and until when (the moment itself excluded), and how its status changed. Not who it is.
 */
public record AeoAuthorisation(
        Digest recordId,
        MspId administration,
        List<MspId> sharedWith,
        OffsetDateTime effectiveFrom,
        Optional<OffsetDateTime> validTo,
        Digest payloadHash,
        List<AeoChange> changes) {
    static final int MOST_SHARED = 50;
    static final int MOST_CHANGES = 500;

    /** The public part, as it stands on the ledger. */
    public static final Shape<AeoAuthorisation> SHAPE = Shape.<AeoAuthorisation>of(authorisation -> {
                var recordId = authorisation.required("recordId", Digest.TEXT, AeoAuthorisation::recordId);
                var administration =
                        authorisation.required("administration", MspId.TEXT, AeoAuthorisation::administration);
                var sharedWith =
                        authorisation.list("sharedWith", MOST_SHARED, MspId.TEXT, AeoAuthorisation::sharedWith);
                var effectiveFrom =
                        authorisation.required("effectiveFrom", TextForm.TIME, AeoAuthorisation::effectiveFrom);
                var validTo = authorisation.optional("validTo", TextForm.TIME, AeoAuthorisation::validTo);
                var payloadHash = authorisation.required("payloadHash", Digest.TEXT, AeoAuthorisation::payloadHash);
                var changes = authorisation.list("changes", MOST_CHANGES, AeoChange.SHAPE, AeoAuthorisation::changes);
                return taken -> new AeoAuthorisation(
                        taken.of(recordId),
                        taken.of(administration),
                        taken.of(sharedWith),
                        taken.of(effectiveFrom),
                        taken.of(validTo),
                        taken.of(payloadHash),
                        taken.of(changes));
            })
            .named("AeoAuthorisation", "What all members see of an authorised operator, as it stands on the ledger.");

    /** Authorisations on the ledger; who is authorised is known to the administration and to those it tells. */
    public static final OwnedKind<AeoAuthorisation, AeoDetails> KIND = OwnedKind.of(
                    "aeo",
                    SHAPE,
                    new Naming<>(AeoAuthorisation::administration, AeoAuthorisation::recordId),
                    Sealing.named(AeoDetails.SHAPE, AeoAuthorisation::payloadHash, AeoAuthorisation::entitled),
                    AeoAuthorisation::lastStatus)
            .foundInside("code", AeoCode::new, details -> List.of(details.code()))
            .foundInside("trader", TraderIdentification::new, details -> List.of(details.tin()))
            .told(Telling.of("aeo", "CERTIFIED", "SUSPENDED", "REVOKED"));

    public AeoAuthorisation {
        TimeText.require("effectiveFrom", effectiveFrom);
        validTo.ifPresent(end -> TimeText.require("validTo", end));
        sharedWith = sharedWith.stream().sorted().distinct().toList();
        changes = List.copyOf(changes);
        if (sharedWith.size() > MOST_SHARED || sharedWith.contains(administration)) {
            throw new InvalidValue(Reason.at(
                    "sharedWith", ReasonCode.SHARED_WITH, "must be at most " + MOST_SHARED + " other members"));
        }
        if (validTo.filter(end -> !end.isAfter(effectiveFrom)).isPresent()) {
            throw new InvalidValue(Reason.at("validTo", ReasonCode.CONTRADICTION, "must be later than effectiveFrom"));
        }
        if (changes.size() > MOST_CHANGES) {
            throw new InvalidValue(Reason.at("changes", ReasonCode.LIST_SIZE, "must be at most " + MOST_CHANGES));
        }
    }

    /** The authorisation with one more change, which is the last recorded but need not be the last in effect. */
    public AeoAuthorisation changed(AeoChange change) {
        return new AeoAuthorisation(
                recordId,
                administration,
                sharedWith,
                effectiveFrom,
                validTo,
                payloadHash,
                Stream.concat(changes.stream(), Stream.of(change)).toList());
    }

    /**
     * The status at a time; nothing before it was certified. Of two changes from the same time the one recorded later
     * counts, and nothing recorded later revives what was revoked.
     */
    public Optional<AeoStatus> statusAt(Instant time) {
        if (effectiveFrom.toInstant().isAfter(time)) {
            return Optional.empty();
        }
        List<AeoChange> inEffect = changes.stream()
                .filter(change -> !change.effectiveFrom().toInstant().isAfter(time))
                .toList();
        if (inEffect.stream().anyMatch(change -> change.status() == AeoStatus.REVOKED)) {
            return Optional.of(AeoStatus.REVOKED);
        }
        if (validTo.filter(end -> !end.toInstant().isAfter(time)).isPresent()) {
            return Optional.of(AeoStatus.EXPIRED);
        }
        return inEffect.stream()
                .sorted(Comparator.comparing(change -> change.effectiveFrom().toInstant()))
                .reduce((earlier, later) -> later)
                .map(AeoChange::status)
                .or(() -> Optional.of(AeoStatus.CERTIFIED));
    }

    /** Who may know the operator, and why its status changed: the administration and those with whom it shares it. */
    public List<MspId> entitled() {
        return Stream.concat(Stream.of(administration), sharedWith.stream()).toList();
    }

    /** The status of the change recorded last, whenever it takes effect. */
    private String lastStatus() {
        return (changes.isEmpty() ? AeoStatus.CERTIFIED : changes.getLast().status()).name();
    }
}
