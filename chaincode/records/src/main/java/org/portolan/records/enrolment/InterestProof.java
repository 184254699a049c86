package org.portolan.records.enrolment;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.portolan.records.container.ContainerMovement;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.digest.Digest;
import org.portolan.records.json.CanonicalJson;
import org.portolan.records.json.JsonObject;
import org.portolan.records.origin.details.CertificateDetails;
import org.portolan.records.origin.details.Party;
import org.portolan.records.trade.TraderIdentification;

/** A proof of interest: the digest of a container, a kind of proof and the number shown, kept in place of the number. */
public record InterestProof(ContainerNumber containerNumber, ProofType type, Digest hash) {

    /** The proof that showing this number gives. */
    public static InterestProof of(ContainerNumber containerNumber, ProofType type, String number) {
        return new InterestProof(containerNumber, type, digest(containerNumber, type, number));
    }

    /** Whether a recorded event of the container names the same bill of lading or declaration. */
    public boolean isProvenBy(ContainerMovement movement) {
        Optional<String> named = switch (type) {
            case BILL_OF_LADING -> movement.documents().billOfLading();
            case DECLARATION -> movement.documents().declarationReference();
            case PARTY_TIN -> Optional.empty();
        };
        return movement.containerNumber().equals(containerNumber)
                && named.filter(isShown()).isPresent();
    }

    /** Whether a certificate about the container names the same bill of lading, or the trader as a party. */
    public boolean isProvenBy(CertificateDetails details) {
        Stream<String> named = switch (type) {
            case BILL_OF_LADING -> details.billOfLading().stream();
            case DECLARATION -> Stream.empty();
            case PARTY_TIN ->
                Stream.of(details.exporter(), details.consignee())
                        .map(Party::tin)
                        .flatMap(Optional::stream)
                        .map(TraderIdentification::number);
        };
        return details.containerNumbers().contains(containerNumber) && named.anyMatch(isShown());
    }

    private Predicate<String> isShown() {
        return number -> digest(containerNumber, type, number).equals(hash);
    }

    private static Digest digest(ContainerNumber containerNumber, ProofType type, String number) {
        return Digest.of(CanonicalJson.write(JsonObject.builder()
                .put("containerNumber", containerNumber)
                .put("number", number)
                .put("proofType", type)
                .build()));
    }
}
