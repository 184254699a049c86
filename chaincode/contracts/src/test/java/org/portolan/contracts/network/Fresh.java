package org.portolan.contracts.network;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.portolan.records.aeo.AeoAuthorisation;
import org.portolan.records.aeo.AeoCode;
import org.portolan.records.aeo.AeoDetails;
import org.portolan.records.aeo.arrangement.ArrangementId;
import org.portolan.records.aeo.arrangement.MutualRecognitionArrangement;
import org.portolan.records.digest.ConfidentialPart;
import org.portolan.records.digest.Salt;
import org.portolan.records.fixture.Certificates;
import org.portolan.records.fixture.Operators;
import org.portolan.records.member.MspId;
import org.portolan.records.origin.CertificateNumber;
import org.portolan.records.origin.CertificateOfOrigin;
import org.portolan.records.place.CountryCode;

/** Records like the fixtures of the records' module, each with a name of its own and valid today. */
public final class Fresh {
    private static final AtomicInteger NEXT = new AtomicInteger(1);

    private Fresh() {}

    /** A certificate of tea from China, addressed to these administrations. */
    public static CertificateOfOrigin certificate(String issuer, String country, String... addressedTo) {
        return certificate(Certificates.confidentialTea(), issuer, country, addressedTo);
    }

    /** The same with another confidential part. */
    public static CertificateOfOrigin certificate(
            ConfidentialPart<?> part, String issuer, String country, String... addressedTo) {
        CertificateOfOrigin like = Certificates.fromChinaToNewZealand();
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        return new CertificateOfOrigin(
                new MspId(issuer),
                new CertificateNumber("T-%06d".formatted(NEXT.getAndIncrement())),
                like.agreement(),
                like.formType(),
                new CountryCode(country),
                List.of(addressedTo).stream().map(MspId::new).toList(),
                today.minusDays(1),
                today.plusYears(1),
                like.hsHeading(),
                part.digest(),
                Optional.empty(),
                Optional.empty());
    }

    /** A Singaporean operator that nobody has certified yet. */
    public static ConfidentialPart<AeoDetails> operator(Salt salt) {
        AeoDetails like = Operators.singaporeForwarder();
        return ConfidentialPart.of(
                new AeoDetails(
                        new AeoCode("AEOSG%012d".formatted(NEXT.getAndIncrement())),
                        like.tin(),
                        like.legalName(),
                        like.localName(),
                        like.programme(),
                        like.tier(),
                        like.roles()),
                AeoDetails.SHAPE,
                salt);
    }

    /** The public part of an operator's authorisation. */
    public static AeoAuthorisation authorisation(
            ConfidentialPart<AeoDetails> operator, Salt salt, String administration, String... sharedWith) {
        return new AeoAuthorisation(
                operator.content().code().recordId(salt),
                new MspId(administration),
                List.of(sharedWith).stream().map(MspId::new).toList(),
                now().minusDays(1),
                Optional.of(now().plusYears(3)),
                operator.digest(),
                List.of());
    }

    /** An arrangement between these two that nobody has signed yet, as the fixtures have one. */
    public static MutualRecognitionArrangement arrangement(String one, String other) {
        MutualRecognitionArrangement like = Operators.singaporeAndNewZealand();
        return new MutualRecognitionArrangement(
                new ArrangementId("T-%06d".formatted(NEXT.getAndIncrement())),
                List.of(new MspId(one), new MspId(other)),
                like.inForceFrom(),
                like.inForceUntil(),
                like.coveredTiers(),
                like.coveredRoles(),
                like.directions(),
                like.benefits());
    }

    /** The present moment as records write it. */
    public static OffsetDateTime now() {
        return OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
    }
}
