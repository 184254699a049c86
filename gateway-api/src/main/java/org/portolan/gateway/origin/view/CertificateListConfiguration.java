package org.portolan.gateway.origin.view;

import java.util.Optional;
import java.util.stream.Stream;
import org.portolan.gateway.member.Members;
import org.portolan.gateway.owned.view.OwnedFilter;
import org.portolan.gateway.owned.view.OwnedQuestions;
import org.portolan.gateway.owned.view.OwnedView;
import org.portolan.gateway.owned.view.search.Days;
import org.portolan.gateway.owned.view.search.Wanted;
import org.portolan.gateway.reading.AddressPart;
import org.portolan.records.member.Member;
import org.portolan.records.member.MspId;
import org.portolan.records.origin.CertificateOfOrigin;
import org.portolan.records.origin.CertificateWords;
import org.portolan.records.origin.OriginRules;
import org.portolan.records.origin.details.CertificateDetails;
import org.portolan.records.place.CountryCode;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How certificates are listed, and by what they are searched. */
@Configuration(proxyBeanMethods = false)
class CertificateListConfiguration {
    private static final int COUNTRY_LETTERS = 2;
    private static final Days ISSUED = Days.all(CertificateWords.ISSUED, CertificateWords.ISSUED_IN);

    private final Members members;

    CertificateListConfiguration(Members members) {
        this.members = members;
    }

    @Bean
    OwnedView<CertificateOfOrigin, CertificateDetails> certificateList() {
        return OwnedView.of(
                        CertificateOfOrigin.KIND, "Certificate", "/api/v1/certificates-of-origin", OriginRules.LISTING)
                .andToTradersBy("party")
                .asked(OwnedQuestions.list(
                        "listCertificates",
                        "List and search the certificates that concern the caller",
                        "Those that its administration issued or is addressed by; a trader's are those that name it as"
                                + " a party. What fits all parameters that are given is told. As `text/csv` all pages"
                                + " come in one.",
                        word(CertificateWords.NUMBER, "The number on the certificate, whole", "CN2611000481"),
                        word(CertificateWords.AGREEMENT, "The agreement under which it was issued", "CHINA-NZ"),
                        word(
                                CertificateWords.GOODS,
                                "Chapter (2 digits), heading (4) or subheading (6) of any of its goods in the"
                                        + " Harmonized System",
                                "8516"),
                        OwnedFilter.typed(
                                CertificateWords.PARTNER,
                                "The other side: MSP id or country of who issued it, or of an administration to which"
                                        + " it is addressed; the importing country also where that is no member",
                                "NZ",
                                this::withPartner),
                        word("container", "A container of the goods", "CSQU3054383"),
                        OwnedFilter.since("issuedFrom", "The first day of issue, as on the certificate", ISSUED),
                        OwnedFilter.until("issuedTo", "The last day of issue, as on the certificate", ISSUED),
                        OwnedFilter.owner("issuer", "MSP id of the issuer", "CNCustomsMSP"),
                        OwnedFilter.status(
                                "What the issuer left it as: ISSUED, CANCELLED or REPLACED",
                                "ISSUED",
                                "CANCELLED",
                                "REPLACED")));
    }

    private static OwnedFilter word(String name, String description, String example) {
        return OwnedFilter.word(CertificateOfOrigin.KIND, name, description, example);
    }

    private Wanted withPartner(Wanted wanted, Optional<String> typed) {
        return typed.map(text -> text.length() == COUNTRY_LETTERS
                        ? withPartner(wanted, AddressPart.read(CertificateWords.PARTNER, text, CountryCode::new))
                        : wanted.with(
                                CertificateWords.PARTNER,
                                Optional.of(AddressPart.read(CertificateWords.PARTNER, text, MspId::new)
                                        .id())))
                .orElse(wanted);
    }

    /** Certificates name the countries of issue and of import, and by their ids the administrations addressed. */
    private Wanted withPartner(Wanted wanted, CountryCode country) {
        var customs = members.all().stream()
                .filter(member -> member.customsOf().filter(country::equals).isPresent())
                .map(Member::mspId)
                .map(MspId::id);
        return wanted.withAny(
                CertificateWords.PARTNER,
                Stream.concat(Stream.of(country.toString()), customs).toList());
    }
}
