package org.portolan.gateway.origin.view.ubl;

import static org.portolan.gateway.ubl.UblPart.of;
import static org.portolan.gateway.ubl.UblPart.optional;
import static org.portolan.gateway.ubl.UblPart.text;
import static org.portolan.gateway.ubl.UblPart.unlessEmpty;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.portolan.gateway.ubl.UblCodes;
import org.portolan.gateway.ubl.UblPart;
import org.portolan.records.origin.details.Party;
import org.portolan.records.origin.details.Signing;
import org.portolan.records.place.CountryCode;

/** Parties in UBL. */
final class UblParties {
    private UblParties() {}

    static UblPart party(String name, Party party) {
        return of(
                name,
                List.of(
                        optional(party.tin(), tin -> identification(tin.toString(), UblCodes.TRADER)),
                        Stream.of(named(party.name())),
                        Stream.of(of("PostalAddress", of("AddressLine", text("Line", party.address()))))));
    }

    static UblPart member(String name, String mspId, String called) {
        return of(name, List.of(Stream.of(identification(mspId, UblCodes.MEMBER)), Stream.of(named(called))));
    }

    /** Somebody of whom only name or number and the country are known. */
    static UblPart abroad(String name, Optional<String> number, Optional<String> called, CountryCode country) {
        return of(
                name,
                List.of(
                        optional(number, id -> of("PartyIdentification", text("ID", id))),
                        optional(called, UblParties::named),
                        Stream.of(of("PostalAddress", country("Country", country)))));
    }

    static UblPart named(String name) {
        return of("PartyName", text("Name", name));
    }

    static UblPart identification(String id, String scheme) {
        return of("PartyIdentification", text("ID", id, Map.of("schemeName", scheme)));
    }

    static UblPart country(String name, CountryCode country) {
        return of(name, text("IdentificationCode", country.code()));
    }

    static UblPart signature(String id, Signing signing) {
        return of(
                "Signature",
                List.of(
                        Stream.of(text("ID", id), text("ValidationDate", signing.date())),
                        unlessEmpty(of(
                                "SignatoryParty",
                                List.of(
                                        optional(signing.signatory(), UblParties::named),
                                        optional(
                                                signing.place(),
                                                place -> of("PostalAddress", text("CityName", place))))))));
    }
}
