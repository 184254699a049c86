package org.portolan.gateway.origin.view;

import java.util.List;
import org.portolan.gateway.member.Members;
import org.portolan.gateway.reading.AddressPart;
import org.portolan.records.member.Member;
import org.portolan.records.member.MspId;
import org.portolan.records.place.CountryCode;
import org.springframework.stereotype.Component;

/** Understands the issuer in an address: an MSP id, or a country, which may have several issuing bodies. */
@Component
final class Issuers {
    private static final int COUNTRY_LETTERS = 2;

    private final Members members;

    Issuers(Members members) {
        this.members = members;
    }

    List<MspId> named(String issuer) {
        if (issuer.length() != COUNTRY_LETTERS) {
            return List.of(AddressPart.read("issuer", issuer, MspId::new));
        }
        var country = AddressPart.read("issuer", issuer, CountryCode::new);
        return members.all().stream()
                .filter(member -> member.issuesFor().filter(country::equals).isPresent())
                .map(Member::mspId)
                .toList();
    }
}
