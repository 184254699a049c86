package org.portolan.gateway.origin.ubl;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.portolan.gateway.ubl.NotTaken;
import org.portolan.gateway.ubl.NotTaken.Reason;
import org.portolan.gateway.ubl.UblReading;
import org.portolan.records.reason.InvalidValue;

/** Documents of others, and what is none. */
class UblReadingTest {
    private static final String OPEN = """
            <CertificateOfOrigin xmlns="urn:oasis:names:specification:ubl:schema:xsd:CertificateOfOrigin-2" \
            xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2" \
            xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">""";
    private static final String CLOSE = "</CertificateOfOrigin>";

    @Test
    void a_document_of_another_is_read_as_far_as_there_are_fields_and_the_rest_is_told() {
        UblDraft read = read("""
                <cbc:UBLVersionID>2.1</cbc:UBLVersionID><cbc:ID>CO-77</cbc:ID><cbc:Note>For the bank</cbc:Note>
                <cac:ExporterParty><cac:PartyLegalEntity><cbc:RegistrationName>福州茶业</cbc:RegistrationName></cac:PartyLegalEntity>
                <cac:PostalAddress><cbc:StreetName>Wusi Road</cbc:StreetName><cbc:CityName>Fuzhou</cbc:CityName>
                <cac:Country><cbc:IdentificationCode>CN</cbc:IdentificationCode></cac:Country></cac:PostalAddress></cac:ExporterParty>
                <cac:CertificateOfOriginApplication><cbc:ReferenceID>77</cbc:ReferenceID>
                <cbc:CertificateType>FORM E</cbc:CertificateType>
                <cac:Shipment><cac:GoodsItem><cbc:NetWeightMeasure unitCode="KGM">12.5</cbc:NetWeightMeasure>
                <cac:Item><cbc:Name>Tea</cbc:Name></cac:Item></cac:GoodsItem></cac:Shipment>
                </cac:CertificateOfOriginApplication>
                <cac:IssuerEndorsement><cbc:Remarks>Issued retroactively</cbc:Remarks><cbc:Remarks>In haste</cbc:Remarks>
                </cac:IssuerEndorsement>""");

        assertThat(read.draft())
                .isEqualTo(Map.of(
                        "number",
                        "CO-77",
                        "formType",
                        "FORM E",
                        "confidential",
                        Map.of(
                                "schemaVersion",
                                2,
                                "exporter",
                                Map.of("name", "福州茶业", "address", "Wusi Road, Fuzhou, CN"),
                                "items",
                                List.of(Map.of(
                                        "description", "Tea", "quantity", Map.of("value", "12.5", "unit", "KGM"))),
                                "flags",
                                List.of("ISSUED_RETROACTIVELY"))));
        assertThat(read.notTaken())
                .containsExactly(
                        new NotTaken("/CertificateOfOrigin/UBLVersionID", "2.1", Reason.FOLLOWS),
                        new NotTaken("/CertificateOfOrigin/Note", "For the bank", Reason.NO_FIELD),
                        new NotTaken(
                                "/CertificateOfOrigin/CertificateOfOriginApplication/ReferenceID",
                                "77",
                                Reason.NO_FIELD),
                        new NotTaken("/CertificateOfOrigin/IssuerEndorsement/Remarks[2]", "In haste", Reason.NO_FIELD));
    }

    @Test
    void what_stands_twice_and_can_stand_once_is_named_by_its_place() {
        assertThatThrownBy(() -> read("<cbc:ID>1</cbc:ID><cbc:ID>2</cbc:ID>"))
                .isInstanceOfSatisfying(
                        InvalidValue.class,
                        refused -> assertThat(refused.reason().message())
                                .isEqualTo("DUPLICATE_FIELD[/CertificateOfOrigin/ID[2]]: stands more than once, and the"
                                        + " certificate has one"));
    }

    @Test
    void an_element_of_another_namespace_is_not_taken_for_one_of_ubl() {
        assertThat(read("<ID xmlns=\"urn:example\">1</ID>").draft()).doesNotContainKey("number");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "<CertificateOfOrigin",
                "<?xml version=\"1.0\"?><!DOCTYPE c [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>OPEN&e;CLOSE",
                "<!DOCTYPE c [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]>OPEN<cbc:ID>&b;</cbc:ID>CLOSE",
                "<!DOCTYPE c SYSTEM \"http://127.0.0.1:9/c.dtd\">OPENCLOSE",
                "OPEN<cbc:ID>&unknown;</cbc:ID>CLOSE",
                "OPEN<cbc:ID>1</cbc:ID>",
                "OPEN<cbc:ID>1</cbc:Id>CLOSE",
                "OPENCLOSE<more/>",
                "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>OPENCLOSE",
                "OPEN<cbc:ID>\u0001</cbc:ID>CLOSE",
            })
    void what_is_no_xml_in_utf_8_without_entities_of_its_own_is_refused(String document) {
        assertThatThrownBy(() -> UblReading.of(
                        document.replace("OPEN", OPEN).replace("CLOSE", CLOSE).getBytes(UTF_8)))
                .hasMessageStartingWith("MALFORMED_BODY");
    }

    @Test
    void long_names_within_each_other_and_many_of_one_are_no_burden() {
        String within = IntStream.range(0, 20)
                .mapToObj(depth -> "n" + depth + "x".repeat(900))
                .map(name -> "<" + name + ">")
                .collect(Collectors.joining());
        String document = OPEN + within + "<a>1</a>".repeat(40_000) + closing(within) + CLOSE;

        assertThat(UblDraft.of(document.getBytes(UTF_8)).notTaken()).hasSize(500);
    }

    private static String closing(String opening) {
        List<String> names = List.of(opening.substring(1, opening.length() - 1).split("><"));
        return names.reversed().stream().map(name -> "</" + name + ">").collect(Collectors.joining());
    }

    @Test
    void what_is_in_another_encoding_too_deep_or_too_much_is_refused() {
        String deep = OPEN + "<cac:Party>".repeat(40) + "</cac:Party>".repeat(40) + CLOSE;
        String much = OPEN + "<cbc:Note/>".repeat(50_001) + CLOSE;

        for (byte[] document : List.of(
                (OPEN + "<cbc:ID>é</cbc:ID>" + CLOSE).getBytes(ISO_8859_1),
                deep.getBytes(UTF_8),
                much.getBytes(UTF_8))) {
            assertThatThrownBy(() -> UblReading.of(document)).hasMessageStartingWith("MALFORMED_BODY");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<Invoice xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:Invoice-2\"/>",
                "<CertificateOfOrigin/>"
            })
    void another_document_is_refused_by_its_root(String document) {
        assertThatThrownBy(() -> UblReading.of(document.getBytes(UTF_8))).hasMessageStartingWith("WRONG_TYPE");
    }

    private static UblDraft read(String parts) {
        return UblDraft.of(UblReading.of((OPEN + parts + CLOSE).getBytes(UTF_8)));
    }
}
