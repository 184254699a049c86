package org.portolan.records.origin;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.portolan.records.ledger.OwnedKind;
import org.portolan.records.member.MspId;
import org.portolan.records.origin.details.CertificateDetails;
import org.portolan.records.place.CountryCode;
import org.portolan.records.text.Identifier;
import org.portolan.records.text.TimeText;

/**
 * By what certificates are looked for beside parties and containers. What of it is confidential is a word only where the
 * confidential part is held, and who is shown such a certificate in a list may read that part.
 */
public final class CertificateWords {
    /** The number on the certificate. */
    public static final String NUMBER = "number";
    /** Chapter, heading and subheading of all items; without the confidential part, of the first one's heading. */
    public static final String GOODS = "hsCode";
    /** The agreement whose form it is. */
    public static final String AGREEMENT = "agreement";
    /** Issuer and addressed administrations by MSP id, countries of issue and of import by their code. */
    public static final String PARTNER = "partner";
    /** The day of issue. */
    public static final String ISSUED = "issued";
    /** Its month and its year, by which longer times are looked through. */
    public static final String ISSUED_IN = "issuedIn";

    /** What the issuer left it as. */
    public static final String STATUS = "status";

    private static final Pattern GOODS_CODE = Pattern.compile("\\d{2}|\\d{4}|\\d{6}");
    private static final int CHAPTER = 2;
    private static final int HEADING = 4;
    private static final int YEAR = 4;
    private static final int MONTH = 7;

    private CertificateWords() {}

    static OwnedKind<CertificateOfOrigin, CertificateDetails> findingBy(
            OwnedKind<CertificateOfOrigin, CertificateDetails> kind) {
        return kind.foundBy(NUMBER, CertificateNumber::new, certificate -> List.of(certificate.number()))
                .foundByBoth(GOODS, CertificateWords::goods, CertificateWords::goods)
                .foundBy(
                        AGREEMENT,
                        name -> CertificateOfOrigin.requireAgreement("", name),
                        certificate -> List.of(certificate.agreement()))
                .foundByBoth(PARTNER, text -> text, CertificateWords::partners)
                .foundBy(ISSUED, TimeText::readDay, certificate -> List.of(certificate.issueDate()))
                .foundBy(ISSUED_IN, text -> text, certificate -> periods(certificate.issueDate()))
                .foundBy(
                        STATUS,
                        text -> text,
                        certificate -> List.of(kind.status().apply(certificate)));
    }

    private static String goods(String typed) {
        return Identifier.require(
                "",
                typed,
                GOODS_CODE,
                "must have the two, four or six digits of a chapter, a heading or" + " a subheading");
    }

    private static List<String> goods(CertificateOfOrigin certificate, Optional<CertificateDetails> details) {
        var items = details.stream()
                .flatMap(part -> part.items().stream())
                .map(item -> item.hsCode().subheading())
                .flatMap(code -> Stream.of(code.substring(0, CHAPTER), code.substring(0, HEADING), code));
        var first = certificate.hsHeading();
        return Stream.concat(Stream.of(first.substring(0, CHAPTER), first), items)
                .distinct()
                .toList();
    }

    private static List<String> partners(CertificateOfOrigin certificate, Optional<CertificateDetails> details) {
        var members = certificate.entitled().stream().map(MspId::id);
        var countries = Stream.concat(
                Stream.of(certificate.issuingCountry()),
                details.stream().flatMap(part -> part.importingCountry().stream()));
        return Stream.concat(members, countries.map(CountryCode::toString))
                .distinct()
                .toList();
    }

    private static List<String> periods(LocalDate day) {
        return List.of(day.toString().substring(0, MONTH), day.toString().substring(0, YEAR));
    }
}
