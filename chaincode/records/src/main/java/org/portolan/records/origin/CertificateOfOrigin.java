package org.portolan.records.origin;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.portolan.records.digest.Digest;
import org.portolan.records.ledger.Naming;
import org.portolan.records.ledger.OwnedKind;
import org.portolan.records.ledger.Sealing;
import org.portolan.records.ledger.Telling;
import org.portolan.records.member.MspId;
import org.portolan.records.origin.details.CertificateDetails;
import org.portolan.records.origin.statement.Statement;
import org.portolan.records.place.CountryCode;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;
import org.portolan.records.shape.Shape;
import org.portolan.records.shape.TextForm;
import org.portolan.records.text.Identifier;
import org.portolan.records.text.TimeText;
import org.portolan.records.trade.TraderIdentification;

/**
 * What all members see of a certificate: who issued it to whom, under which agreement, until when it is valid, the first
 * heading of its goods, and the salted digest that binds its confidential part. No party, price or quantity. One for goods
 * to a country that is no member is addressed to nobody.
 *
 * @param replaces the certificate of the same issuer in whose place it stands
 */
public record CertificateOfOrigin(
        MspId issuer,
        CertificateNumber number,
        String agreement,
        String formType,
        CountryCode issuingCountry,
        List<MspId> addressedTo,
        LocalDate issueDate,
        LocalDate validTo,
        String hsHeading,
        Digest payloadHash,
        Optional<CertificateNumber> replaces,
        Optional<Cancellation> cancellation) {
    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9 -]{0,18}[A-Z0-9]|[A-Z0-9]");
    private static final Pattern HEADING = Pattern.compile("\\d{4}");
    static final int MOST_ADDRESSED = 20;

    /** The public part, as it stands on the ledger. */
    public static final Shape<CertificateOfOrigin> SHAPE = Shape.<CertificateOfOrigin>of(certificate -> {
                var issuer = certificate.required("issuer", MspId.TEXT, CertificateOfOrigin::issuer);
                var number = certificate.required("number", CertificateNumber.TEXT, CertificateOfOrigin::number);
                var agreement = certificate.required("agreement", TextForm.WORDS, CertificateOfOrigin::agreement);
                var formType = certificate.required("formType", TextForm.WORDS, CertificateOfOrigin::formType);
                var issuingCountry =
                        certificate.required("issuingCountry", CountryCode.TEXT, CertificateOfOrigin::issuingCountry);
                var addressedTo =
                        certificate.list("addressedTo", MOST_ADDRESSED, MspId.TEXT, CertificateOfOrigin::addressedTo);
                var issueDate = certificate.required("issueDate", TextForm.DAY, CertificateOfOrigin::issueDate);
                var validTo = certificate.required("validTo", TextForm.DAY, CertificateOfOrigin::validTo);
                var hsHeading =
                        certificate.required("hsHeading", TextForm.WORDS.like("8516"), CertificateOfOrigin::hsHeading);
                var payloadHash = certificate.required("payloadHash", Digest.TEXT, CertificateOfOrigin::payloadHash);
                var replaces = certificate.optional("replaces", CertificateNumber.TEXT, CertificateOfOrigin::replaces);
                var cancellation =
                        certificate.optional("cancellation", Cancellation.SHAPE, CertificateOfOrigin::cancellation);
                return taken -> new CertificateOfOrigin(
                        taken.of(issuer),
                        taken.of(number),
                        taken.of(agreement),
                        taken.of(formType),
                        taken.of(issuingCountry),
                        taken.of(addressedTo),
                        taken.of(issueDate),
                        taken.of(validTo),
                        taken.of(hsHeading),
                        taken.of(payloadHash),
                        taken.of(replaces),
                        taken.of(cancellation));
            })
            .named("CertificateOfOrigin", "The public part of a certificate, as it stands on the ledger.");

    /** Certificates on the ledger; parties and goods are known to the issuer and the addressed administrations. */
    public static final OwnedKind<CertificateOfOrigin, CertificateDetails> KIND = CertificateWords.findingBy(
                    OwnedKind.of(
                                    "origin",
                                    SHAPE,
                                    new Naming<>(CertificateOfOrigin::issuer, CertificateOfOrigin::number),
                                    Sealing.named(
                                            CertificateDetails.SHAPE,
                                            CertificateOfOrigin::payloadHash,
                                            CertificateOfOrigin::entitled),
                                    certificate -> certificate.standing().name())
                            .bearingOut(details -> details)
                            .foundInside(
                                    "party",
                                    TraderIdentification::new,
                                    details -> details.parties()
                                            .flatMap(party -> party.tin().stream())
                                            .distinct()
                                            .toList()))
            .told(Telling.of("certificate", "ISSUED", "ACKNOWLEDGED", "REJECTED", "CANCELLED", "REPLACED"))
            .spokenOf(Statement.KIND);

    public CertificateOfOrigin {
        requireAgreement("agreement", agreement);
        Identifier.require("formType", formType, CODE, "must have up to 20 capital letters, digits or dashes");
        Identifier.require("hsHeading", hsHeading, HEADING, "must have four digits");
        TimeText.requireDay("issueDate", issueDate);
        TimeText.requireDay("validTo", validTo);
        addressedTo = addressedTo.stream().sorted().distinct().toList();
        if (addressedTo.size() > MOST_ADDRESSED || addressedTo.contains(issuer)) {
            throw new InvalidValue(Reason.at(
                    "addressedTo",
                    ReasonCode.ADDRESSED_TO,
                    "must be at most " + MOST_ADDRESSED + " members beside the issuer"));
        }
        if (replaces.equals(Optional.of(number))) {
            throw new InvalidValue(
                    Reason.at("replaces", ReasonCode.CONTRADICTION, "must be another than the certificate itself"));
        }
        if (validTo.isBefore(issueDate)) {
            throw new InvalidValue(
                    Reason.at("validTo", ReasonCode.CONTRADICTION, "must not lie before the day of issue"));
        }
    }

    static String requireAgreement(String field, String name) {
        return Identifier.require(field, name, CODE, "must have up to 20 capital letters, digits or dashes");
    }

    /** Who may know parties and goods: the issuer and the addressed administrations. */
    public List<MspId> entitled() {
        return Stream.concat(Stream.of(issuer), addressedTo.stream()).toList();
    }

    /** What its issuer says of it, whatever the day. */
    public CertificateStatus standing() {
        return cancellation
                .map(taken -> taken.replacedBy().isPresent() ? CertificateStatus.REPLACED : CertificateStatus.CANCELLED)
                .orElse(CertificateStatus.ISSUED);
    }

    /** The certificate as its issuer took it back. */
    public CertificateOfOrigin cancelled(Cancellation taken) {
        return new CertificateOfOrigin(
                issuer,
                number,
                agreement,
                formType,
                issuingCountry,
                addressedTo,
                issueDate,
                validTo,
                hsHeading,
                payloadHash,
                replaces,
                Optional.of(taken));
    }
}
