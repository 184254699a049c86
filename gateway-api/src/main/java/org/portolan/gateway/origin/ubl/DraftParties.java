package org.portolan.gateway.origin.ubl;

import java.util.Map;
import java.util.Optional;
import org.portolan.gateway.ubl.ReadPart;

/** Parties and signatures of a document as fields of a draft. */
final class DraftParties {
    private DraftParties() {}

    static Map<String, Object> party(ReadPart party) {
        return new DraftParts()
                .put("name", name(party))
                .put("address", address(party))
                .put("tin", party.all("PartyIdentification").findFirst().flatMap(first -> first.take("ID")))
                .all();
    }

    /** The first name it goes by, or else the one it is registered under. */
    static Optional<String> name(ReadPart party) {
        return party.all("PartyName")
                .findFirst()
                .flatMap(first -> first.take("Name"))
                .or(() -> party.all("PartyLegalEntity").findFirst().flatMap(first -> first.take("RegistrationName")));
    }

    /** However it is structured, in one line. */
    private static Optional<String> address(ReadPart party) {
        return party.at("PostalAddress")
                .map(address -> String.join(", ", address.takeAll()))
                .filter(line -> !line.isEmpty());
    }

    static Optional<String> country(Optional<ReadPart> party) {
        return party.flatMap(there -> there.take("PostalAddress", "Country", "IdentificationCode"));
    }

    static Map<String, Object> signing(ReadPart signature) {
        signature.at("ID").ifPresent(ReadPart::follows);
        return new DraftParts()
                .put("date", signature.take("ValidationDate"))
                .put("place", signature.take("SignatoryParty", "PostalAddress", "CityName"))
                .put("signatory", signature.at("SignatoryParty").flatMap(DraftParties::name))
                .all();
    }
}
