package org.portolan.gateway.owned.view;

import java.util.List;
import org.portolan.gateway.member.Members;
import org.portolan.gateway.reading.AddressPart;
import org.portolan.records.member.Member;
import org.portolan.records.member.MspId;
import org.portolan.records.place.CountryCode;
import org.springframework.stereotype.Component;

/**
 * Understands the owner in an address as those who write do: an MSP id, or a country, for which its issuing bodies stand,
 * or else its customs.
 */
@Component
public final class NamedOwners {
    private static final int COUNTRY_LETTERS = 2;

    private final Members members;

    NamedOwners(Members members) {
        this.members = members;
    }

    /** Who may be meant, by the name of the part of the address; nobody, if nobody stands for the country. */
    public List<MspId> named(String part, String name) {
        if (name.length() != COUNTRY_LETTERS) {
            return List.of(AddressPart.read(part, name, MspId::new));
        }
        var country = AddressPart.read(part, name, CountryCode::new);
        return Member.standingFor(country, members.all());
    }
}
