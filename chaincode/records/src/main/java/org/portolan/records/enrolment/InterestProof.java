package org.portolan.records.enrolment;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.portolan.records.container.ContainerMovement;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.digest.Digest;
import org.portolan.records.json.CanonicalJson;
import org.portolan.records.json.JsonObject;
import org.portolan.records.trade.InterestEvidence;
import org.portolan.records.trade.TraderIdentification;

/**
 * A proof of interest: digests of a container, a kind of proof and the number shown, kept in place of the number.
 *
 * @param holderHash the same with the trader in it, so that who copies another's proof holds nothing; enrolments made
 *     before it was asked for have none
 */
public record InterestProof(ContainerNumber containerNumber, ProofType type, Digest hash, Optional<Digest> holderHash) {

    /** The proof that a trader's showing this number gives. */
    public static InterestProof of(
            ContainerNumber containerNumber, ProofType type, String number, TraderIdentification holder) {
        JsonObject.Builder shown = shown(containerNumber, type, number);
        return new InterestProof(
                containerNumber,
                type,
                digest(shown.build()),
                Optional.of(digest(shown.put("holder", holder).build())));
    }

    /** Whether the same number of the same kind was shown for the same container. */
    public boolean showsTheSameAs(InterestProof other) {
        return containerNumber.equals(other.containerNumber) && type == other.type && hash.equals(other.hash);
    }

    /** Whether a recorded event of the container names the bill of lading or declaration that this holder has shown. */
    public boolean isProvenBy(ContainerMovement movement, TraderIdentification holder) {
        Optional<String> named = switch (type) {
            case BILL_OF_LADING -> movement.documents().billOfLading();
            case DECLARATION -> movement.documents().declarationReference();
            case PARTY_TIN -> Optional.empty();
        };
        return movement.containerNumber().equals(containerNumber)
                && named.filter(isShownBy(holder)).isPresent();
    }

    /** Whether a paper about the container names the bill of lading shown, or this holder as a trader. */
    public boolean isProvenBy(InterestEvidence paper, TraderIdentification holder) {
        Stream<String> named = switch (type) {
            case BILL_OF_LADING -> paper.billOfLading().stream();
            case DECLARATION -> Stream.empty();
            case PARTY_TIN -> paper.traders().map(TraderIdentification::number).filter(holder.number()::equals);
        };
        return paper.containerNumbers().contains(containerNumber) && named.anyMatch(isShownBy(holder));
    }

    private Predicate<String> isShownBy(TraderIdentification holder) {
        return number -> {
            InterestProof due = of(containerNumber, type, number, holder);
            return due.hash.equals(hash) && (holderHash.isEmpty() || due.holderHash.equals(holderHash));
        };
    }

    private static JsonObject.Builder shown(ContainerNumber containerNumber, ProofType type, String number) {
        return JsonObject.builder()
                .put("containerNumber", containerNumber)
                .put("number", number)
                .put("proofType", type);
    }

    private static Digest digest(JsonObject shown) {
        return Digest.of(CanonicalJson.write(shown));
    }
}
