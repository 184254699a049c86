package org.portolan.records.origin;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.portolan.records.digest.Digest;
import org.portolan.records.member.MspId;
import org.portolan.records.place.CountryCode;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;
import org.portolan.records.text.Identifier;
import org.portolan.records.text.TimeText;

/**
 * What all members see of a certificate: who issued it to whom, under which agreement, until when it is valid, the first
 * heading of its goods, and the salted digest that binds its confidential part. No party, price or quantity.
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
        Optional<Cancellation> cancellation) {
    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9 -]{0,18}[A-Z0-9]|[A-Z0-9]");
    private static final Pattern HEADING = Pattern.compile("\\d{4}");
    static final int MOST_ADDRESSED = 20;

    public CertificateOfOrigin {
        Identifier.require("agreement", agreement, CODE, "must have up to 20 capital letters, digits or dashes");
        Identifier.require("formType", formType, CODE, "must have up to 20 capital letters, digits or dashes");
        Identifier.require("hsHeading", hsHeading, HEADING, "must have four digits");
        TimeText.requireDay("issueDate", issueDate);
        TimeText.requireDay("validTo", validTo);
        addressedTo = addressedTo.stream().sorted().distinct().toList();
        if (addressedTo.isEmpty() || addressedTo.size() > MOST_ADDRESSED || addressedTo.contains(issuer)) {
            throw new InvalidValue(Reason.at(
                    "addressedTo", "ADDRESSED_TO", "must be 1 to " + MOST_ADDRESSED + " members beside the issuer"));
        }
        if (validTo.isBefore(issueDate)) {
            throw new InvalidValue(Reason.at("validTo", "CONTRADICTION", "must not lie before the day of issue"));
        }
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
                Optional.of(taken));
    }
}
