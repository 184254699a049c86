package org.portolan.gateway.origin.view.form;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.portolan.records.digest.Digest;
import org.portolan.records.fixture.FilledForms;
import org.portolan.records.member.MspId;
import org.portolan.records.origin.Cancellation;
import org.portolan.records.origin.CertificateNumber;
import org.portolan.records.origin.CertificateOfOrigin;
import org.portolan.records.origin.details.CertificateDetails;
import org.portolan.records.place.CountryCode;

/** The filled forms as certificates that are to be printed. */
final class Printed {
    private Printed() {}

    static PrintedCertificate of(FilledForms form) {
        return of(form, form.json());
    }

    /** The same with another confidential part. */
    static PrintedCertificate of(FilledForms form, String confidential) {
        return switch (form) {
            case RCEP -> of("RCEP", "RCEP", "MY", confidential);
            case ATIGA_FORM_D -> of("ATIGA", "FORM D", "ID", confidential);
            case ACFTA_FORM_E -> of("ACFTA", "FORM E", "CN", confidential);
            case AANZFTA -> of("AANZFTA", "AANZFTA", "NZ", confidential);
            case CHINA_NZ -> of("CHINA-NZ", "CHINA-NZ", "CN", confidential);
        };
    }

    static PrintedCertificate of(String agreement, String formType, String country, String confidential) {
        var certificate = new CertificateOfOrigin(
                new MspId("IssuerMSP"),
                new CertificateNumber("CO26/000118"),
                agreement,
                formType,
                new CountryCode(country),
                List.of(new MspId("ImporterMSP")),
                LocalDate.parse("2026-11-13"),
                LocalDate.parse("2027-11-12"),
                "8516",
                Digest.of("confidential".getBytes(UTF_8)),
                Optional.empty(),
                Optional.empty());
        return new PrintedCertificate(
                certificate,
                CertificateDetails.SHAPE.read(confidential.getBytes(UTF_8)),
                "Customs of the issuing country",
                OffsetDateTime.parse("2026-11-13T08:15:30Z"));
    }

    static PrintedCertificate cancelled(PrintedCertificate printed) {
        return takenBack(printed, Optional.empty());
    }

    static PrintedCertificate replaced(PrintedCertificate printed, String by) {
        return takenBack(printed, Optional.of(new CertificateNumber(by)));
    }

    private static PrintedCertificate takenBack(PrintedCertificate printed, Optional<CertificateNumber> by) {
        return new PrintedCertificate(
                printed.certificate()
                        .cancelled(new Cancellation("Issued twice", OffsetDateTime.parse("2026-11-20T09:00:00Z"), by)),
                printed.details(),
                printed.issuer(),
                printed.issued());
    }
}
